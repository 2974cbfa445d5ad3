package dev.annals.query.users;

import dev.annals.api.Patch;
import dev.annals.api.RecordedEvent;
import dev.annals.api.user.UserAdded;
import dev.annals.api.user.UserDetailsChanged;
import dev.annals.api.user.UserEvent;
import dev.annals.api.user.UserRetracted;
import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import dev.annals.query.search.SearchText;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row per user. */
public final class UserFold implements Fold<UserFold.User> {
    record User(
            String name,
            @Nullable String email,
            @Nullable String team,
            @Nullable String manager,
            @Nullable String region,
            Instant createdAt,
            Instant updatedAt) {

        User changed(UserDetailsChanged e, Instant recordedAt) {
            return new User(
                    Objects.requireNonNull(Patch.apply(e.name(), name)),
                    Patch.apply(e.email(), email),
                    Patch.apply(e.team(), team),
                    Patch.apply(e.manager(), manager),
                    Patch.apply(e.region(), region),
                    createdAt,
                    recordedAt);
        }
    }

    @Override
    public String table() {
        return "app_user";
    }

    @Override
    public Class<User> stateType() {
        return User.class;
    }

    @Override
    public List<Column<User>> columns() {
        return List.of(
                new Column<>("name", "text", User::name),
                new Column<>("name_key", "text", user -> SearchText.sortKey(user.name())),
                new Column<>("email", "text", user -> lower(user.email())),
                new Column<>("team", "text", User::team),
                new Column<>("manager", "text", User::manager),
                new Column<>("region", "text", User::region),
                new Column<>("created_at", "timestamptz", User::createdAt),
                new Column<>("search", "text", user -> SearchText.of(Arrays.asList(user.name(), user.email()))));
    }

    private static @Nullable String lower(@Nullable String email) {
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }

    @Override
    public @Nullable UUID key(RecordedEvent event) {
        return event.payload() instanceof UserEvent ? event.aggregateId() : null;
    }

    @Override
    public @Nullable User apply(@Nullable User before, RecordedEvent event) {
        Instant at = event.recordedAt();
        return switch ((UserEvent) event.payload()) {
            case UserAdded e -> new User(e.name(), e.email(), e.team(), e.manager(), e.region(), at, at);
            case UserDetailsChanged e -> Objects.requireNonNull(before).changed(e, at);
            case UserRetracted _ -> null;
        };
    }
}
