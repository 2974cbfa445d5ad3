package dev.annals.command.user;

import static dev.annals.command.CommandSideFixture.NOW;
import static dev.annals.command.Examples.OWNER;
import static dev.annals.command.Examples.id;
import static dev.annals.command.Examples.user;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Patch;
import dev.annals.api.user.AbsencePlanned;
import dev.annals.api.user.AbsenceRemoved;
import dev.annals.api.user.ChangeUserSkills;
import dev.annals.api.user.PlanAbsence;
import dev.annals.api.user.RemoveAbsence;
import dev.annals.api.user.RetractUser;
import dev.annals.api.user.UserLimits;
import dev.annals.api.user.UserRefusal;
import dev.annals.api.user.UserSkillsChanged;
import dev.annals.command.CommandSideFixture;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KnowingWhatUsersCanDoTest {
    private static final UUID ABSENCE = id(50);

    private final CommandSideFixture annals = CommandSideFixture.start().given(user(OWNER));

    @Test
    void skills_stay_when_the_languages_change_and_the_event_names_both() {
        annals.given(new ChangeUserSkills(OWNER, Patch.set(List.of("Billing")), null));
        annals.when(new ChangeUserSkills(OWNER, null, Patch.set(List.of("zh-cn"))))
                .records(new UserSkillsChanged(OWNER, List.of("Billing"), List.of("zh-CN")));
        annals.when(new ChangeUserSkills(OWNER, Patch.set(List.of("Billing")), Patch.set(List.of("zh-CN"))))
                .recordsNothing();
        annals.when(new ChangeUserSkills(OWNER, Patch.clear(), null))
                .records(new UserSkillsChanged(OWNER, List.of(), List.of("zh-CN")));
    }

    @Test
    void an_absence_is_planned_once() {
        annals.when(absence(ABSENCE, 1)).records(new AbsencePlanned(OWNER, ABSENCE, NOW, NOW.plusSeconds(1), "Leave"));
        annals.when(absence(ABSENCE, 1)).recordsNothing();
        annals.when(absence(ABSENCE, 2)).isRefusedAt("/absenceId", CommonRefusal.ID_IN_USE);
    }

    @Test
    void absences_may_overlap() {
        annals.given(absence(ABSENCE, 10));
        annals.when(absence(id(51), 5)).atVersion(3);
    }

    @Test
    void an_absence_is_removed_once_and_may_be_planned_again() {
        annals.given(absence(ABSENCE, 1));
        annals.when(new RemoveAbsence(OWNER, ABSENCE)).records(new AbsenceRemoved(OWNER, ABSENCE));
        annals.when(new RemoveAbsence(OWNER, ABSENCE)).recordsNothing();
        annals.when(absence(ABSENCE, 2)).atVersion(4);
        annals.when(new RemoveAbsence(OWNER, ABSENCE)).atVersion(5);
    }

    @Test
    void an_absence_that_never_was_is_not_removed() {
        annals.when(new RemoveAbsence(OWNER, ABSENCE)).isRefused(UserRefusal.UNKNOWN_ABSENCE);
    }

    @Test
    void a_user_has_at_most_500_absences() {
        for (int i = 0; i < UserLimits.ABSENCES; i++) {
            annals.given(absence(id(1_000 + i), 1));
        }
        annals.when(absence(ABSENCE, 1)).isRefused(UserRefusal.TOO_MANY_ABSENCES);
        annals.given(new RemoveAbsence(OWNER, id(1_000)));
        annals.when(absence(ABSENCE, 1)).atVersion(UserLimits.ABSENCES + 3);
    }

    @Test
    void who_is_retracted_neither_learns_nor_leaves() {
        annals.given(new RetractUser(OWNER));
        annals.when(absence(ABSENCE, 1)).isRefused(CommonRefusal.RETRACTED);
        annals.when(new RemoveAbsence(OWNER, ABSENCE)).isRefused(CommonRefusal.RETRACTED);
        annals.when(new ChangeUserSkills(OWNER, Patch.clear(), null)).isRefused(CommonRefusal.RETRACTED);
    }

    private static PlanAbsence absence(UUID id, int seconds) {
        return new PlanAbsence(OWNER, id, NOW, NOW.plusSeconds(seconds), "Leave");
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
