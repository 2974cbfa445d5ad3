package dev.annals.query.fold;

import dev.annals.api.DomainEvent;
import dev.annals.api.EventCatalog;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which events somebody wants to hear of, out of all that there are. */
public final class Heard {
    private final Set<Class<?>> types;

    /** @param kinds single events, or what several have in common */
    Heard(Collection<Class<? extends DomainEvent>> kinds) {
        types = EventCatalog.byName().values().stream()
                .filter(type -> kinds.stream().anyMatch(kind -> kind.isAssignableFrom(type)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of all tables of some read models. */
    public static Heard by(List<ReadModel> models) {
        return new Heard(models.stream()
                .flatMap(model -> model.folds().stream())
                .<Class<? extends DomainEvent>>flatMap(fold -> fold.hears().stream())
                .toList());
    }

    boolean has(Class<?> type) {
        return types.contains(type);
    }

    /** Whether there are no others. */
    public boolean isAll() {
        return types.size() == EventCatalog.byName().size();
    }

    /** Stored names, in order. */
    public List<String> names() {
        return EventCatalog.byName().entrySet().stream()
                .filter(event -> types.contains(event.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
