package dev.annals.api.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Patch;
import dev.annals.api.Refusal;
import dev.annals.api.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class QueueCommandsRefuseNonsenseTest {
    private static final UUID ID = new UUID(1, 1);

    @Test
    void a_queue_says_its_name_and_how_it_assigns() {
        assertThat(refused(() -> new DefineQueue(ID, " ", null, false, null)).refusals())
                .extracting(Refusal::pointer)
                .containsExactly("/name", "/assignment");
    }

    @Test
    void a_member_is_named_once_and_nobody_is_none() {
        assertThat(define(Arrays.asList(ID, ID)).members()).containsExactly(ID);
        assertThat(define(null).members()).isEmpty();
        assertThat(refused(() -> define(Arrays.asList(ID, null))).refusals())
                .extracting(Refusal::pointer)
                .containsExactly("/members/1");
    }

    @Test
    void a_queue_has_at_most_500_members() {
        List<UUID> many =
                LongStream.rangeClosed(0, 500).mapToObj(i -> new UUID(2, i)).toList();
        assertThat(refused(() -> define(many)).code()).isEqualTo(CommonRefusal.TOO_MANY);
        assertThat(define(many.subList(0, 500)).members()).hasSize(500);
    }

    @Test
    void a_name_and_a_way_to_assign_are_never_cleared() {
        assertThat(refused(() -> new ChangeQueue(ID, Patch.clear(), Patch.clear(), Patch.clear(), Patch.clear()))
                        .refusals())
                .extracting(Refusal::pointer)
                .containsExactly("/name", "/assignment", "/bySkill");
    }

    private static DefineQueue define(List<UUID> members) {
        return new DefineQueue(ID, "Support", QueueAssignment.MANUAL, false, members);
    }

    private static Refused refused(ThrowingCallable made) {
        return catchThrowableOfType(Refused.class, made);
    }
}
