package dev.annals.api.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Patch;
import dev.annals.api.Refusal;
import dev.annals.api.Refused;
import dev.annals.api.access.Role;
import dev.annals.api.access.RoleGrant;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class UserCommandsRefuseNonsenseTest {
    private static final UUID ID = new UUID(1, 1);
    private static final Instant MORNING = Instant.parse("2026-11-22T08:00:00Z");

    @Test
    void an_absence_ends_after_it_begins() {
        assertThat(refused(() -> new PlanAbsence(ID, ID, MORNING, MORNING, null))
                        .code())
                .isEqualTo(UserRefusal.EMPTY_ABSENCE);
        assertThat(refused(() -> new PlanAbsence(ID, ID, MORNING, MORNING.minusNanos(1), null))
                        .code())
                .isEqualTo(UserRefusal.EMPTY_ABSENCE);
        assertThat(new PlanAbsence(ID, ID, MORNING, MORNING.plusNanos(1), " ").reason())
                .isNull();
    }

    @Test
    void an_absence_has_both_ends_and_none_of_them_is_a_slip() {
        assertThat(refused(() -> new PlanAbsence(ID, ID, null, Instant.parse("3026-11-22T08:00:00Z"), null))
                        .refusals())
                .extracting(Refusal::pointer)
                .containsExactly("/from", "/until");
    }

    @Test
    void an_absence_covers_its_beginning_and_not_its_end() {
        Absence absence = new Absence(ID, MORNING, MORNING.plusSeconds(1), null);
        assertThat(absence.covers(MORNING.minusNanos(1))).isFalse();
        assertThat(absence.covers(MORNING)).isTrue();
        assertThat(absence.covers(MORNING.plusSeconds(1))).isFalse();
    }

    @Test
    void languages_are_kept_once_in_their_canonical_form_and_what_is_none_is_named_by_its_place() {
        assertThat(skills(List.of("zh-cn", "en", "zh-CN")).languages()).isEqualTo(Patch.set(List.of("zh-CN", "en")));
        assertThat(refused(() -> skills(List.of("en", "en", "Chinese!"))).refusals())
                .extracting(Refusal::pointer)
                .containsExactly("/languages/2");
        assertThat(refused(() -> skills(Collections.nCopies(51, "en"))).code()).isEqualTo(CommonRefusal.TOO_MANY);
    }

    @Test
    void skills_that_are_cleared_are_none() {
        assertThat(new ChangeUserSkills(ID, Patch.clear(), null).skills()).isEqualTo(Patch.set(List.of()));
    }

    @Test
    void an_auditor_has_an_end_and_others_may_have_one() {
        assertThat(refused(() -> new GrantRole(ID, Role.AUDITOR, null)).code()).isEqualTo(UserRefusal.ROLE_NEEDS_END);
        assertThat(new GrantRole(ID, Role.AUDITOR, MORNING).until()).isEqualTo(MORNING);
        assertThat(new GrantRole(ID, Role.MARKETER, null).until()).isNull();
    }

    @Test
    void a_role_is_in_force_until_before_its_end() {
        RoleGrant grant = new RoleGrant(Role.AUDITOR, MORNING);
        assertThat(grant.isInForce(MORNING.minusNanos(1))).isTrue();
        assertThat(grant.isInForce(MORNING)).isFalse();
        assertThat(new RoleGrant(Role.MARKETER, null).isInForce(MORNING)).isTrue();
    }

    private static ChangeUserSkills skills(List<String> languages) {
        return new ChangeUserSkills(ID, null, Patch.set(languages));
    }

    private static Refused refused(ThrowingCallable made) {
        return catchThrowableOfType(Refused.class, made);
    }
}
