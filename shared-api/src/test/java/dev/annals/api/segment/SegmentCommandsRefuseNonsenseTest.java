package dev.annals.api.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Json;
import dev.annals.api.Patch;
import dev.annals.api.Refusal;
import dev.annals.api.RefusalCode;
import dev.annals.api.Refused;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DatabindException;

class SegmentCommandsRefuseNonsenseTest {
    private static final UUID ID = new UUID(1, 1);
    private static final Rule RULE = Condition.of("email", Operator.IS_SET);

    @Test
    void a_segment_has_a_name_and_a_kind_and_a_rule_exactly_if_it_is_found_by_one() {
        refuses(() -> new DefineSegment(ID, " ", SegmentKind.STATIC, null, null), "/name", CommonRefusal.REQUIRED);
        refuses(() -> new DefineSegment(ID, "x", null, null, null), "/kind", CommonRefusal.REQUIRED);
        refuses(() -> new DefineSegment(ID, "x", SegmentKind.RULE, null, null), "/rule", CommonRefusal.REQUIRED);
        refuses(
                () -> new DefineSegment(ID, "x", SegmentKind.STATIC, RULE, null),
                "/rule",
                SegmentRefusal.RULE_NEEDS_RULE_SEGMENT);
        refuses(
                () -> new DefineSegment(ID, "x", SegmentKind.RULE, new AllOf(List.of()), null),
                "/rule/all",
                SegmentRefusal.EMPTY_GROUP);
    }

    @Test
    void name_and_rule_are_not_cleared_and_a_rule_is_checked_when_it_changes() {
        refuses(() -> new ChangeSegment(ID, Patch.clear(), null, null), "/name", CommonRefusal.REQUIRED);
        refuses(() -> new ChangeSegment(ID, null, null, Patch.clear()), "/rule", CommonRefusal.REQUIRED);
        refuses(
                () -> new ChangeSegment(ID, null, null, Patch.set(new AnyOf(List.of()))),
                "/rule/any",
                SegmentRefusal.EMPTY_GROUP);
    }

    @Test
    void no_more_members_change_at_once_than_one_event_should_hold() {
        List<UUID> most =
                IntStream.range(0, 10_000).mapToObj(i -> new UUID(2, i)).toList();
        assertThat(new ChangeSegmentMembers(ID, ID, most, null).add()).hasSize(10_000);
        refuses(() -> new ChangeSegmentMembers(ID, ID, most, List.of(ID)), "/add", CommonRefusal.TOO_MANY);
    }

    @Test
    void a_rule_in_a_command_is_refused_with_the_whole_way_to_the_mistake() {
        String json = "{\"id\":\"%s\",\"name\":\"x\",\"kind\":\"RULE\",\"rule\":{\"all\":[{\"a\":1}]}}".formatted(ID);
        Throwable wrapped = catchThrowableOfType(
                DatabindException.class, () -> Json.mapper().readValue(json, DefineSegment.class));
        assertThat(((Refused) wrapped.getCause()).refusals().getFirst().pointer())
                .isEqualTo("/rule/all/0");
        String patch = "{\"id\":\"%s\",\"rule\":{\"not\":7}}".formatted(ID);
        wrapped = catchThrowableOfType(
                DatabindException.class, () -> Json.mapper().readValue(patch, ChangeSegment.class));
        assertThat(((Refused) wrapped.getCause()).refusals().getFirst().pointer())
                .isEqualTo("/rule/not");
    }

    private static void refuses(ThrowingCallable making, String pointer, RefusalCode code) {
        Refused refused = catchThrowableOfType(Refused.class, making);
        assertThat(refused.refusals())
                .extracting(Refusal::pointer, Refusal::code)
                .contains(tuple(pointer, code));
    }
}
