package dev.annals.command.user;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Patch;
import dev.annals.api.Refused;
import dev.annals.api.user.Absence;
import dev.annals.api.user.AbsencePlanned;
import dev.annals.api.user.AbsenceRemoved;
import dev.annals.api.user.AddUser;
import dev.annals.api.user.ChangeUserDetails;
import dev.annals.api.user.ChangeUserSkills;
import dev.annals.api.user.PlanAbsence;
import dev.annals.api.user.RemoveAbsence;
import dev.annals.api.user.RetractUser;
import dev.annals.api.user.UserAdded;
import dev.annals.api.user.UserDetailsChanged;
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

/** Somebody who works with Annals: added, kept up to date, and retracted when it was a mistake. */
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
            requireSame(known, planned);
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
    void handle(RetractUser command) {
        if (!state().isRetracted()) {
            record(new UserRetracted(command.id()));
        }
    }

    private static void requireSame(Absence known, Absence planned) {
        if (!known.equals(planned)) {
            throw Refused.at("/absenceId", CommonRefusal.ID_IN_USE);
        }
    }
}
