package dev.annals.command.user;

import dev.annals.api.DomainEvent;
import dev.annals.api.Patch;
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
import dev.annals.command.aggregate.RecentIds;
import dev.annals.command.aggregate.State;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user's particulars, and how they come in. */
final class UserState extends State {
    String name = "";

    @Nullable
    String email;

    @Nullable
    String team;

    @Nullable
    String manager;

    @Nullable
    String region;

    List<String> skills = List.of();
    List<String> languages = List.of();
    Map<UUID, Absence> absences = new TreeMap<>();
    RecentIds removedAbsences = new RecentIds();
    Map<Role, RoleGrant> roles = new TreeMap<>();
    boolean disabled;
    /** Those that were not revoked. */
    Map<UUID, AccessTokenIssued> accessTokens = new TreeMap<>();

    RecentIds revokedTokens = new RecentIds();

    @Override
    public int revision() {
        return 3;
    }

    @Override
    public UUID dataSubject(UUID id) {
        return id;
    }

    @Override
    public void apply(DomainEvent event) {
        switch ((UserEvent) event) {
            case UserAdded added -> on(added);
            case UserDetailsChanged changed -> on(changed);
            case UserSkillsChanged changed -> on(changed);
            case AbsencePlanned planned -> on(planned);
            case AbsenceRemoved removed -> on(removed);
            case RoleGranted granted -> roles.put(granted.role(), new RoleGrant(granted.role(), granted.until()));
            case RoleRevoked revoked -> roles.remove(revoked.role());
            case UserDisabled _ -> disabled = true;
            case UserEnabled _ -> disabled = false;
            case AccessTokenIssued issued -> accessTokens.put(issued.tokenId(), issued);
            case AccessTokenRevoked revoked -> on(revoked);
            case UserRetracted retracted -> retracted();
        }
    }

    private void on(UserAdded event) {
        created(event);
        name = event.name();
        email = event.email();
        team = event.team();
        manager = event.manager();
        region = event.region();
    }

    private void on(UserDetailsChanged event) {
        name = Objects.requireNonNull(Patch.apply(event.name(), name));
        email = Patch.apply(event.email(), email);
        team = Patch.apply(event.team(), team);
        manager = Patch.apply(event.manager(), manager);
        region = Patch.apply(event.region(), region);
    }

    private void on(UserSkillsChanged event) {
        skills = event.skills();
        languages = event.languages();
    }

    private void on(AbsencePlanned event) {
        absences.put(event.absenceId(), new Absence(event.absenceId(), event.from(), event.until(), event.reason()));
        removedAbsences.remove(event.absenceId());
    }

    private void on(AbsenceRemoved event) {
        absences.remove(event.absenceId());
        removedAbsences.add(event.absenceId());
    }

    private void on(AccessTokenRevoked event) {
        accessTokens.remove(event.tokenId());
        revokedTokens.add(event.tokenId());
    }
}
