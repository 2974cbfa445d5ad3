package dev.annals.command.sla;

import static dev.annals.command.Examples.NOBODY;
import static dev.annals.command.Examples.OWNER;
import static dev.annals.command.Examples.id;
import static dev.annals.command.Examples.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Json;
import dev.annals.api.Patch;
import dev.annals.api.sla.ChangeSlaPolicy;
import dev.annals.api.sla.DefineBusinessCalendar;
import dev.annals.api.sla.DefineSlaPolicy;
import dev.annals.api.sla.EscalationAssignment;
import dev.annals.api.sla.EscalationStep;
import dev.annals.api.sla.PolicyConditions;
import dev.annals.api.sla.SlaClock;
import dev.annals.api.sla.SlaPolicyChanged;
import dev.annals.api.sla.SlaPolicyDefined;
import dev.annals.api.sla.SlaPolicyRefusal;
import dev.annals.api.sla.SlaTarget;
import dev.annals.api.sla.WorkingWindow;
import dev.annals.api.ticket.TicketState;
import dev.annals.api.user.RetractUser;
import dev.annals.command.CommandSideFixture;
import dev.annals.command.aggregate.Replays;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DefiningPoliciesTest {
    private static final UUID GOLD = id(70);
    private static final UUID SILVER = id(71);
    private static final UUID DESK = id(60);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final SlaTarget RESOLVE = new SlaTarget(SlaClock.RESOLUTION, Duration.ofHours(8), null);
    private static final SlaTarget RESPOND = new SlaTarget(SlaClock.FIRST_RESPONSE, Duration.ofHours(1), DESK);
    private static final EscalationStep RAISE =
            new EscalationStep(SlaClock.RESOLUTION, BigDecimal.ONE, null, true, List.of());

    private final CommandSideFixture annals = CommandSideFixture.start();

    @Test
    void a_policy_is_defined_once() {
        annals.given(desk(Map.of(DayOfWeek.MONDAY, List.of(new WorkingWindow("09:00", "17:00")))));
        annals.when(gold("Gold", List.of(RESOLVE, RESPOND), List.of(RAISE)))
                .records(new SlaPolicyDefined(
                        GOLD,
                        "Gold",
                        10,
                        PolicyConditions.NONE,
                        List.of(RESPOND, RESOLVE),
                        List.of(TicketState.ON_HOLD),
                        List.of(HALF),
                        List.of(RAISE),
                        true));
        annals.when(gold("Gold", List.of(RESPOND, RESOLVE), List.of(RAISE))).recordsNothing();
        annals.when(gold("Gold", List.of(RESOLVE), List.of(RAISE))).isRefused(CommonRefusal.ID_IN_USE);
    }

    @Test
    void only_real_changes_are_recorded() {
        annals.given(gold("Gold", List.of(RESOLVE), List.of(RAISE)));
        annals.when(change(
                        "{'name':'Gold','order':10,'when':null,'pauseOn':['ON_HOLD'],'warnAt':[0.50],'active':true}"))
                .recordsNothing();
        annals.when(change("{'name':'Gold','order':11,'pauseOn':null,'active':false}"))
                .records(new SlaPolicyChanged(
                        GOLD, null, Patch.set(11), null, null, Patch.set(List.of()), null, null, Patch.set(false)));
    }

    @Test
    void a_warning_that_a_step_waits_for_cannot_be_taken_away() {
        EscalationStep early = new EscalationStep(SlaClock.RESOLUTION, HALF, null, true, List.of());
        annals.given(gold("Gold", List.of(RESOLVE), List.of(RAISE, early)));
        annals.when(change("{'warnAt':[0.8]}"))
                .isRefusedAt("/escalation/0/at", SlaPolicyRefusal.ESCALATION_WITHOUT_WARNING);
        annals.when(change("{'targets':[{'clock':'NEXT_RESPONSE','limit':'PT1H'}]}"))
                .isRefusedAt("/escalation/1/clock", SlaPolicyRefusal.ESCALATION_WITHOUT_TARGET);
        annals.when(change("{'warnAt':null,'escalation':null}")).atVersion(2);
    }

    @Test
    void a_calendar_that_is_not_there_is_refused_where_it_was_told() {
        annals.when(gold("Gold", List.of(RESOLVE, RESPOND), List.of()))
                .isRefusedAt("/targets/1/calendarId", SlaPolicyRefusal.UNKNOWN_CALENDAR);
        annals.given(gold("Gold", List.of(RESOLVE), List.of()));
        annals.when(change("{'targets':[{'clock':'RESOLUTION','limit':'PT8H','calendarId':'" + GOLD + "'}]}"))
                .isRefusedAt("/targets/0/calendarId", SlaPolicyRefusal.UNKNOWN_CALENDAR);
    }

    @Test
    void a_limit_that_its_calendar_never_reaches_is_refused() {
        annals.given(desk(Map.of()));
        annals.when(gold("Gold", List.of(RESPOND), List.of())).isRefusedAt("/targets/0", SlaPolicyRefusal.NEVER_DUE);
    }

    @Test
    void hours_of_fifty_years_must_be_enough() {
        annals.given(desk(Map.of(DayOfWeek.MONDAY, List.of(new WorkingWindow("09:00", "10:00")))));
        annals.when(gold("Gold", List.of(within(Duration.ofHours(2_700))), List.of()))
                .isRefusedAt("/targets/0", SlaPolicyRefusal.NEVER_DUE);
        annals.when(gold("Gold", List.of(within(Duration.ofHours(2_600))), List.of()))
                .atVersion(1);
    }

    @Test
    void users_who_are_not_there_are_refused_where_they_were_told() {
        annals.given(user(OWNER));
        EscalationStep tell =
                new EscalationStep(SlaClock.RESOLUTION, BigDecimal.ONE, null, false, List.of(OWNER, NOBODY));
        EscalationStep assign = new EscalationStep(
                SlaClock.RESOLUTION, BigDecimal.ONE, new EscalationAssignment(NOBODY, null), false, List.of(OWNER));
        annals.when(gold("Gold", List.of(RESOLVE), List.of(RAISE, tell)))
                .isRefusedAt("/escalation/1/notify/1", CommonRefusal.UNKNOWN_USER);
        annals.when(gold("Gold", List.of(RESOLVE), List.of(assign)))
                .isRefusedAt("/escalation/0/assign/agentId", CommonRefusal.UNKNOWN_USER);
        annals.given(gold("Gold", List.of(RESOLVE), List.of(RAISE)));
        annals.when(change("{'escalation':[{'clock':'RESOLUTION','at':1,'notify':['" + NOBODY + "']}]}"))
                .isRefusedAt("/escalation/0/notify/0", CommonRefusal.UNKNOWN_USER);
    }

    @Test
    void a_user_who_has_left_does_not_stand_in_the_way_of_another_change() {
        EscalationStep tell = new EscalationStep(SlaClock.RESOLUTION, BigDecimal.ONE, null, false, List.of(OWNER));
        annals.given(user(OWNER), gold("Gold", List.of(RESOLVE), List.of(tell)), new RetractUser(OWNER));
        annals.when(change("{'name':'Platinum'}")).atVersion(2);
    }

    @Test
    void a_name_is_that_of_one_policy_in_any_case_of_letters() {
        annals.given(gold("Gold", List.of(RESOLVE), List.of()));
        annals.when(silver("GOLD")).isRefusedAt("/name", SlaPolicyRefusal.POLICY_NAME_IN_USE);
        annals.given(silver("Silver"));
        annals.when(change("{'name':'silver'}")).isRefusedAt("/name", SlaPolicyRefusal.POLICY_NAME_IN_USE);
        annals.when(change("{'name':'GOLD'}")).atVersion(2);
    }

    @Test
    void an_inactive_policy_keeps_its_name_and_a_renamed_one_gives_it_up() {
        annals.given(gold("Gold", List.of(RESOLVE), List.of()), change("{'active':false}"));
        annals.when(silver("Gold")).isRefusedAt("/name", SlaPolicyRefusal.POLICY_NAME_IN_USE);
        annals.given(change("{'name':'Bronze'}"));
        annals.when(silver("Gold")).atVersion(1);
        annals.when(change("{'name':'Gold'}")).isRefusedAt("/name", SlaPolicyRefusal.POLICY_NAME_IN_USE);
    }

    @Test
    void all_policies_are_found_by_the_names_that_they_hold() {
        PolicyIds policies = annals.configuration().getComponent(PolicyIds.class);
        assertThat(policies.all()).isEmpty();
        annals.given(
                gold("Gold", List.of(RESOLVE), List.of()),
                silver("Silver"),
                change("{'name':'Bronze','active':false}"));
        annals.when(gold("Silver", List.of(RESOLVE), List.of())).isRefused(CommonRefusal.ID_IN_USE);
        assertThat(policies.all()).containsExactlyInAnyOrder(GOLD, SILVER);
    }

    @Test
    void every_way_of_replaying_leads_to_the_same_state() {
        annals.given(
                gold("Gold", List.of(RESOLVE), List.of(RAISE)),
                change("{'pauseOn':['RESOLVED','ON_HOLD'],'when':{'grade':'A'}}"),
                change("{'escalation':null,'warnAt':[0.8,0.2]}"));
        Replays.allLeadToTheSameState(annals.events(GOLD), PolicyState::new);
    }

    @Test
    void an_unknown_policy_is_not_found() {
        annals.when(change("{'order':1}")).isRefused(CommonRefusal.NOT_FOUND);
    }

    private static SlaTarget within(Duration limit) {
        return new SlaTarget(SlaClock.RESOLUTION, limit, DESK);
    }

    private static DefineBusinessCalendar desk(Map<DayOfWeek, List<WorkingWindow>> week) {
        return new DefineBusinessCalendar(DESK, "Desk", "UTC", week, null, List.of());
    }

    private static DefineSlaPolicy silver(String name) {
        return policy(SILVER, name, List.of(RESOLVE), List.of());
    }

    private static DefineSlaPolicy gold(String name, List<SlaTarget> targets, List<EscalationStep> escalation) {
        return policy(GOLD, name, targets, escalation);
    }

    private static DefineSlaPolicy policy(
            UUID id, String name, List<SlaTarget> targets, List<EscalationStep> escalation) {
        return new DefineSlaPolicy(
                id, name, 10, null, targets, List.of(TicketState.ON_HOLD), List.of(HALF), escalation, null);
    }

    /** As a client says it: what is left out stays. */
    private static ChangeSlaPolicy change(String body) {
        String json = body.replaceFirst("\\{", "{'id':'" + GOLD + "',").replace('\'', '"');
        return Json.mapper().readValue(json, ChangeSlaPolicy.class);
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
