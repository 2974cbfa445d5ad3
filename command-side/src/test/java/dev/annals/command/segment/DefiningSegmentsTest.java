package dev.annals.command.segment;

import static dev.annals.command.Examples.id;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Patch;
import dev.annals.api.segment.ChangeSegment;
import dev.annals.api.segment.ChangeSegmentMembers;
import dev.annals.api.segment.Condition;
import dev.annals.api.segment.DefineSegment;
import dev.annals.api.segment.Operator;
import dev.annals.api.segment.RetractSegment;
import dev.annals.api.segment.Rule;
import dev.annals.api.segment.SegmentChanged;
import dev.annals.api.segment.SegmentDefined;
import dev.annals.api.segment.SegmentKind;
import dev.annals.api.segment.SegmentMembersChanged;
import dev.annals.api.segment.SegmentRefusal;
import dev.annals.api.segment.SegmentRetracted;
import dev.annals.command.CommandSideFixture;
import dev.annals.command.FaultyEngine;
import dev.annals.command.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DefiningSegmentsTest {
    private static final UUID SEGMENT = id(70);
    private static final UUID OTHER = id(71);
    private static final UUID ANN = id(72);
    private static final UUID BEN = id(73);
    private static final Rule WITH_EMAIL = Condition.of("email", Operator.IS_SET);
    private static final Rule WITH_PHONE = Condition.of("phone", Operator.IS_SET);

    private final MovableClock clock = new MovableClock();
    private final CommandSideFixture annals = CommandSideFixture.start(clock, new FaultyEngine());

    @Test
    void a_segment_is_defined_once() {
        annals.when(byRule(SEGMENT, "Reachable"))
                .records(new SegmentDefined(SEGMENT, "Reachable", SegmentKind.RULE, WITH_EMAIL, "By mail"));
        annals.when(byRule(SEGMENT, "Reachable")).recordsNothing().atVersion(1);
        annals.when(byRule(SEGMENT, "Other")).isRefused(CommonRefusal.ID_IN_USE);
    }

    @Test
    void only_real_changes_are_recorded() {
        annals.given(byRule(SEGMENT, "Reachable"));
        annals.when(new ChangeSegment(SEGMENT, Patch.set("Reachable"), Patch.clear(), Patch.set(WITH_PHONE)))
                .records(new SegmentChanged(SEGMENT, null, Patch.clear(), Patch.set(WITH_PHONE)));
        annals.when(new ChangeSegment(SEGMENT, null, null, Patch.set(WITH_PHONE)))
                .recordsNothing();
    }

    @Test
    void a_name_belongs_to_one_segment_however_it_is_written() {
        annals.given(byRule(SEGMENT, "Reachable"));
        annals.when(byHand(OTHER, "ＲＥＡＣＨＡＢＬＥ")).isRefusedAt("/name", SegmentRefusal.SEGMENT_NAME_IN_USE);
        annals.given(byHand(OTHER, "Fair"));
        annals.when(named(OTHER, "reachable")).isRefusedAt("/name", SegmentRefusal.SEGMENT_NAME_IN_USE);
        annals.when(named(SEGMENT, "REACHABLE")).atVersion(2);
        clock.pass(Duration.ofHours(1));
        annals.when(named(OTHER, "Reachable")).isRefusedAt("/name", SegmentRefusal.SEGMENT_NAME_IN_USE);
    }

    @Test
    void a_name_that_was_given_up_is_free() {
        annals.given(byRule(SEGMENT, "Reachable"), named(SEGMENT, "By mail"));
        annals.when(byHand(OTHER, "Reachable")).atVersion(1);
        annals.given(new RetractSegment(SEGMENT));
        annals.when(named(OTHER, "By mail")).atVersion(2);
    }

    @Test
    void customers_are_put_into_a_static_segment_and_taken_out_and_who_is_in_both_lists_is_taken_out() {
        annals.given(byHand(SEGMENT, "Fair"));
        annals.when(members(1, List.of(ANN, BEN), List.of(BEN)))
                .records(new SegmentMembersChanged(SEGMENT, id(1), List.of(ANN), List.of(BEN)));
    }

    @Test
    void a_change_of_members_is_recorded_once_and_one_of_nobody_not_at_all() {
        annals.given(byHand(SEGMENT, "Fair"), members(1, List.of(ANN), List.of()));
        annals.when(members(1, List.of(ANN), List.of())).recordsNothing().atVersion(2);
        annals.when(members(2, List.of(), List.of())).recordsNothing();
        annals.when(members(3, List.of(ANN), List.of())).atVersion(3);
    }

    @Test
    void a_segment_is_filled_by_hand_or_by_its_rule_but_not_by_both() {
        annals.given(byHand(SEGMENT, "Fair"), byRule(OTHER, "Reachable"));
        annals.when(new ChangeSegment(SEGMENT, null, null, Patch.set(WITH_EMAIL)))
                .isRefusedAt("/rule", SegmentRefusal.RULE_NEEDS_RULE_SEGMENT);
        annals.when(new ChangeSegmentMembers(OTHER, id(1), List.of(ANN), List.of()))
                .isRefused(SegmentRefusal.MEMBERS_NEED_STATIC_SEGMENT);
    }

    @Test
    void what_was_retracted_does_not_change_any_more() {
        annals.given(byHand(SEGMENT, "Fair"));
        annals.when(new RetractSegment(SEGMENT)).records(new SegmentRetracted(SEGMENT));
        annals.when(new RetractSegment(SEGMENT)).recordsNothing();
        annals.when(named(SEGMENT, "Other")).isRefused(CommonRefusal.RETRACTED);
        annals.when(members(1, List.of(ANN), List.of())).isRefused(CommonRefusal.RETRACTED);
        annals.when(byHand(SEGMENT, "Fair")).isRefused(CommonRefusal.RETRACTED);
    }

    @Test
    void a_segment_that_is_not_there_does_not_change() {
        annals.when(named(SEGMENT, "Fair")).isRefused(CommonRefusal.NOT_FOUND);
    }

    private static DefineSegment byRule(UUID id, String name) {
        return new DefineSegment(id, name, SegmentKind.RULE, WITH_EMAIL, "By mail");
    }

    private static DefineSegment byHand(UUID id, String name) {
        return new DefineSegment(id, name, SegmentKind.STATIC, null, null);
    }

    private static ChangeSegment named(UUID id, String name) {
        return new ChangeSegment(id, Patch.set(name), null, null);
    }

    private static ChangeSegmentMembers members(int change, List<UUID> add, List<UUID> remove) {
        return new ChangeSegmentMembers(SEGMENT, id(change), add, remove);
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
