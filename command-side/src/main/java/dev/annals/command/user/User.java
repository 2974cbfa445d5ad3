package dev.annals.command.user;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Patch;
import dev.annals.api.Refused;
import dev.annals.api.access.RoleGrant;
import dev.annals.api.user.Absence;
import dev.annals.api.user.AbsencePlanned;
import dev.annals.api.user.AbsenceRemoved;
import dev.annals.api.user.AccessTokenIssued;
import dev.annals.api.user.AccessTokenRevoked;
import dev.annals.api.user.AddUser;
import dev.annals.api.user.ChangeUserDetails;
import dev.annals.api.user.ChangeUserSkills;
import dev.annals.api.user.DisableUser;
import dev.annals.api.user.EnableUser;
import dev.annals.api.user.GrantRole;
import dev.annals.api.user.IssueAccessToken;
import dev.annals.api.user.PlanAbsence;
import dev.annals.api.user.RemoveAbsence;
import dev.annals.api.user.RetractUser;
import dev.annals.api.user.RevokeAccessToken;
import dev.annals.api.user.RevokeRole;
import dev.annals.api.user.RoleGranted;
import dev.annals.api.user.RoleRevoked;
import dev.annals.api.user.UserAdded;
import dev.annals.api.user.UserDetailsChanged;
import dev.annals.api.user.UserDisabled;
import dev.annals.api.user.UserEnabled;
import dev.annals.api.user.UserLimits;
import dev.annals.api.user.UserRefusal;
import dev.annals.api.user.UserRetracted;
import dev.annals.api.user.UserSkillsChanged;
import dev.annals.command.aggregate.EventSourced;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** Somebody who works with Annals: added, kept up to date, let in or not, and retracted when it was a mistake. */
@AggregateRoot(type = "user")
final class User extends EventSourced<UserState> {
    User() {
        super(new UserState());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AddUser command) {
        UserAdded added = new UserAdded(
                command.id(), command.name(), command.email(), command.team(), command.manager(), command.region());
        if (!isRepeated(added)) {
            record(added);
        }
    }

    @CommandHandler
    void handle(ChangeUserDetails command) {
        requireNotRetracted();
        UserDetailsChanged changed = new UserDetailsChanged(
                command.id(),
                Patch.effective(command.name(), state().name),
                Patch.effective(command.email(), state().email),
                Patch.effective(command.team(), state().team),
                Patch.effective(command.manager(), state().manager),
                Patch.effective(command.region(), state().region));
        if (!changed.equals(new UserDetailsChanged(command.id(), null, null, null, null, null))) {
            record(changed);
        }
    }

    @CommandHandler
    void handle(ChangeUserSkills command) {
        requireNotRetracted();
        List<String> skills = Objects.requireNonNull(Patch.apply(command.skills(), state().skills));
        List<String> languages = Objects.requireNonNull(Patch.apply(command.languages(), state().languages));
        if (!skills.equals(state().skills) || !languages.equals(state().languages)) {
            record(new UserSkillsChanged(command.id(), skills, languages));
        }
    }

    @CommandHandler
    void handle(PlanAbsence command) {
        requireNotRetracted();
        Absence planned = new Absence(command.absenceId(), command.from(), command.until(), command.reason());
        Absence known = state().absences.get(command.absenceId());
        if (known != null) {
            requireSame("/absenceId", known, planned);
            return;
        }
        if (state().absences.size() >= UserLimits.ABSENCES) {
            throw Refused.because(UserRefusal.TOO_MANY_ABSENCES, Map.of("max", "" + UserLimits.ABSENCES));
        }
        record(new AbsencePlanned(
                command.id(), command.absenceId(), command.from(), command.until(), command.reason()));
    }

    @CommandHandler
    void handle(RemoveAbsence command) {
        requireNotRetracted();
        if (state().removedAbsences.contains(command.absenceId())) {
            return;
        }
        Refused.unless(state().absences.containsKey(command.absenceId()), UserRefusal.UNKNOWN_ABSENCE);
        record(new AbsenceRemoved(command.id(), command.absenceId()));
    }

    @CommandHandler
    void handle(GrantRole command) {
        requireNotRetracted();
        if (!new RoleGrant(command.role(), command.until()).equals(state().roles.get(command.role()))) {
            record(new RoleGranted(command.id(), command.role(), command.until()));
        }
    }

    @CommandHandler
    void handle(RevokeRole command) {
        requireNotRetracted();
        if (state().roles.containsKey(command.role())) {
            record(new RoleRevoked(command.id(), command.role()));
        }
    }

    @CommandHandler
    void handle(DisableUser command) {
        requireNotRetracted();
        if (!state().disabled) {
            record(new UserDisabled(command.id()));
        }
    }

    @CommandHandler
    void handle(EnableUser command) {
        requireNotRetracted();
        if (state().disabled) {
            record(new UserEnabled(command.id()));
        }
    }

    @CommandHandler
    void handle(IssueAccessToken command) {
        requireNotRetracted();
        Refused.unless(!state().disabled, UserRefusal.USER_DISABLED);
        AccessTokenIssued issued =
                new AccessTokenIssued(command.id(), command.tokenId(), command.scope(), command.expiresAt());
        AccessTokenIssued known = state().accessTokens.get(command.tokenId());
        if (known != null) {
            requireSame("/tokenId", known, issued);
            return;
        }
        if (state().revokedTokens.contains(command.tokenId())) {
            throw Refused.at("/tokenId", CommonRefusal.ID_IN_USE);
        }
        if (state().accessTokens.size() >= UserLimits.ACCESS_TOKENS) {
            throw Refused.because(UserRefusal.TOO_MANY_ACCESS_TOKENS, Map.of("max", "" + UserLimits.ACCESS_TOKENS));
        }
        record(issued);
    }

    @CommandHandler
    void handle(RevokeAccessToken command) {
        requireNotRetracted();
        if (state().revokedTokens.contains(command.tokenId())) {
            return;
        }
        Refused.unless(state().accessTokens.containsKey(command.tokenId()), UserRefusal.UNKNOWN_ACCESS_TOKEN);
        record(new AccessTokenRevoked(command.id(), command.tokenId()));
    }

    @CommandHandler
    void handle(RetractUser command) {
        if (!state().isRetracted()) {
            record(new UserRetracted(command.id()));
        }
    }

    private static void requireSame(String pointer, Record known, Record told) {
        if (!known.equals(told)) {
            throw Refused.at(pointer, CommonRefusal.ID_IN_USE);
        }
    }
}
