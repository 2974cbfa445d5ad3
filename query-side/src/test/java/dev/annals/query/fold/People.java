package dev.annals.query.fold;

import dev.annals.api.DomainEvent;
import dev.annals.api.Patch;
import dev.annals.api.RecordedEvent;
import dev.annals.api.user.UserAdded;
import dev.annals.api.user.UserDetailsChanged;
import dev.annals.query.testing.MemoryJournal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The smallest read model on the users' table. */
public record People() implements ReadModel, Fold<People.Person> {
    record Person(String name) {}

    @Override
    public String name() {
        return "people";
    }

    @Override
    public List<Fold<?>> folds() {
        return List.of(this);
    }

    @Override
    public String table() {
        return "app_user";
    }

    @Override
    public Class<Person> stateType() {
        return Person.class;
    }

    @Override
    public List<Column<Person>> columns() {
        return List.of(
                new Column<>("name", "text", Person::name),
                new Column<>("name_key", "text", Person::name),
                new Column<>("created_at", "timestamptz", person -> MemoryJournal.START),
                new Column<>("search", "text", Person::name));
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(DomainEvent.class);
    }

    @Override
    public @Nullable Person apply(@Nullable Person before, RecordedEvent event) {
        return switch (event.payload()) {
            case UserAdded added -> new Person(added.name());
            case UserDetailsChanged changed
            when before != null -> new Person(String.valueOf(Patch.apply(changed.name(), before.name())));
            default -> null;
        };
    }
}
