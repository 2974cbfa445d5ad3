package dev.annals.query.users;

import dev.annals.api.DomainEvent;
import dev.annals.api.Patch;
import dev.annals.api.RecordedEvent;
import dev.annals.api.Text;
import dev.annals.api.access.Role;
import dev.annals.api.access.RoleGrant;
import dev.annals.api.user.Absence;
import dev.annals.api.user.AbsencePlanned;
import dev.annals.api.user.AbsenceRemoved;
import dev.annals.api.user.AccessTokenIssued;
import dev.annals.api.user.AccessTokenRevoked;
import dev.annals.api.user.RoleGranted;
import dev.annals.api.user.RoleRevoked;
import dev.annals.api.user.UserAdded;
import dev.annals.api.user.UserDetailsChanged;
import dev.annals.api.user.UserDisabled;
import dev.annals.api.user.UserEnabled;
import dev.annals.api.user.UserEvent;
import dev.annals.api.user.UserRetracted;
import dev.annals.api.user.UserSkillsChanged;
import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import dev.annals.query.search.SearchText;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row per user. */
public final class UserFold implements Fold<UserFold.User> {
    record User(
            String name,
            @Nullable String email,
            @Nullable String team,
            @Nullable String manager,
            @Nullable String region,
            List<String> skills,
            List<String> languages,
            List<Absence> absences,
            Access access,
            Instant createdAt,
            Instant updatedAt) {

        User {
            // Rows from before users had these do not name them.
            skills = Objects.requireNonNullElse(skills, List.of());
            languages = Objects.requireNonNullElse(languages, List.of());
            absences = Objects.requireNonNullElse(absences, List.of());
            access = Objects.requireNonNullElse(access, Access.NONE);
        }

        User changed(UserDetailsChanged e, Instant recordedAt) {
            return new User(
                    Objects.requireNonNull(Patch.apply(e.name(), name)),
                    Patch.apply(e.email(), email),
                    Patch.apply(e.team(), team),
                    Patch.apply(e.manager(), manager),
                    Patch.apply(e.region(), region),
                    skills,
                    languages,
                    absences,
                    access,
                    createdAt,
                    recordedAt);
        }

        User able(UserSkillsChanged e, Instant recordedAt) {
            return new User(
                    name,
                    email,
                    team,
                    manager,
                    region,
                    e.skills(),
                    e.languages(),
                    absences,
                    access,
                    createdAt,
                    recordedAt);
        }

        User absent(AbsencePlanned e, Instant recordedAt) {
            Absence planned = new Absence(e.absenceId(), e.from(), e.until(), e.reason());
            return absent(Stream.concat(absences.stream(), Stream.of(planned)), recordedAt);
        }

        User present(AbsenceRemoved e, Instant recordedAt) {
            return absent(absences.stream().filter(known -> !known.id().equals(e.absenceId())), recordedAt);
        }

        User let(Access changed, Instant recordedAt) {
            return new User(
                    name, email, team, manager, region, skills, languages, absences, changed, createdAt, recordedAt);
        }

        private User absent(Stream<Absence> all, Instant recordedAt) {
            List<Absence> inOrder = all.sorted(
                            Comparator.comparing(Absence::from).thenComparing(Absence::id))
                    .toList();
            return new User(
                    name, email, team, manager, region, skills, languages, inOrder, access, createdAt, recordedAt);
        }
    }

    /** How the user comes in. */
    record Access(List<RoleGrant> roles, boolean disabled) {
        static final Access NONE = new Access(List.of(), false);

        Access granted(RoleGranted e) {
            Stream<RoleGrant> all = Stream.concat(without(e.role()), Stream.of(new RoleGrant(e.role(), e.until())));
            return new Access(all.sorted(Comparator.comparing(RoleGrant::role)).toList(), disabled);
        }

        Access revoked(RoleRevoked e) {
            return new Access(without(e.role()).toList(), disabled);
        }

        private Stream<RoleGrant> without(Role role) {
            return roles.stream().filter(grant -> grant.role() != role);
        }

        Access disabled(boolean now) {
            return new Access(roles, now);
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
                new Column<>("skills", "text[]", user -> keys(user.skills())),
                new Column<>("languages", "text[]", User::languages),
                new Column<>("roles", "text[]", user -> names(user.access().roles())),
                new Column<>("disabled", "boolean", user -> user.access().disabled()),
                new Column<>("created_at", "timestamptz", User::createdAt),
                new Column<>("search", "text", user -> SearchText.of(Arrays.asList(user.name(), user.email()))));
    }

    private static @Nullable String lower(@Nullable String email) {
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }

    private static List<String> names(List<RoleGrant> grants) {
        return grants.stream().map(grant -> grant.role().name()).toList();
    }

    private static List<String> keys(List<String> words) {
        return words.stream().map(Text::key).toList();
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(UserEvent.class);
    }

    @Override
    public @Nullable User apply(@Nullable User before, RecordedEvent event) {
        Instant at = event.recordedAt();
        return switch ((UserEvent) event.payload()) {
            case UserAdded e -> added(e, at);
            case UserDetailsChanged e -> Objects.requireNonNull(before).changed(e, at);
            case UserSkillsChanged e -> Objects.requireNonNull(before).able(e, at);
            case AbsencePlanned e -> Objects.requireNonNull(before).absent(e, at);
            case AbsenceRemoved e -> Objects.requireNonNull(before).present(e, at);
            case RoleGranted e -> let(before, access -> access.granted(e), at);
            case RoleRevoked e -> let(before, access -> access.revoked(e), at);
            case UserDisabled _ -> let(before, access -> access.disabled(true), at);
            case UserEnabled _ -> let(before, access -> access.disabled(false), at);
            case AccessTokenIssued _, AccessTokenRevoked _ -> let(before, access -> access, at);
            case UserRetracted _ -> null;
        };
    }

    private static User let(@Nullable User before, UnaryOperator<Access> change, Instant at) {
        User user = Objects.requireNonNull(before);
        return user.let(change.apply(user.access()), at);
    }

    private static User added(UserAdded e, Instant at) {
        return new User(
                e.name(),
                e.email(),
                e.team(),
                e.manager(),
                e.region(),
                List.of(),
                List.of(),
                List.of(),
                Access.NONE,
                at,
                at);
    }
}
