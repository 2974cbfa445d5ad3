package dev.annals.server.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.Language;
import dev.annals.api.queue.QueueAgent;
import dev.annals.api.queue.QueueAssignment;
import dev.annals.api.queue.QueueTeam;
import dev.annals.api.queue.WaitingTicket;
import dev.annals.api.ticket.TicketPriority;
import dev.annals.api.user.Absence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

class ChoosingAnAgentTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final List<String> LANGUAGES = List.of("zh", "zh-CN", "zh-TW", "en");
    private static final List<String> CATEGORIES = List.of("Billing", "ACCESS");

    @Example
    void the_one_with_the_fewest_unresolved_tickets_gets_it_and_the_reason_says_so() {
        QueueTeam team = team(QueueAssignment.LEAST_LOADED, agent(1, 4, 1, 1), agent(2, 3, 9, 9));
        Choice choice = choose(team, null, null);
        assertThat(choice.agent().id()).isEqualTo(id(2));
        assertThat(choice.reason()).isEqualTo("Queue Support: least loaded (3 open) of 2 agents present");
    }

    @Example
    void of_two_with_as_many_tickets_the_one_gets_it_whose_turn_was_longest_ago_and_then_the_lower_id() {
        assertThat(choose(team(QueueAssignment.LEAST_LOADED, agent(1, 3, 8, 0), agent(2, 3, 7, 9)), null, null)
                        .agent()
                        .id())
                .isEqualTo(id(2));
        assertThat(choose(team(QueueAssignment.LEAST_LOADED, agent(2, 3, 7, 0), agent(1, 3, 7, 0)), null, null)
                        .agent()
                        .id())
                .isEqualTo(id(1));
    }

    @Example
    void in_turn_it_goes_to_whose_last_ticket_of_the_queue_is_longest_ago_whatever_they_have_to_do() {
        QueueTeam team = team(QueueAssignment.ROUND_ROBIN, agent(1, 0, 1, 6), agent(2, 9, 9, 5), agent(3, 0, 9, 7));
        Choice choice = choose(team, null, "zh-CN");
        assertThat(choice.agent().id()).isEqualTo(id(2));
        assertThat(choice.reason()).isEqualTo("Queue Support: next in turn of 3 agents present for zh-CN");
    }

    @Example
    void a_category_needs_the_skill_only_where_the_queue_goes_by_skill() {
        QueueAgent able = new QueueAgent(id(1), List.of("access"), List.of(), List.of(), 9, 9, 9);
        QueueAgent free = new QueueAgent(id(2), List.of(), List.of(), List.of(), 0, 0, 0);
        QueueTeam bySkill =
                new QueueTeam("Support", "support", QueueAssignment.LEAST_LOADED, true, List.of(able, free));
        QueueTeam anybody =
                new QueueTeam("Support", "support", QueueAssignment.LEAST_LOADED, false, List.of(able, free));
        assertThat(choose(bySkill, "ACCESS", null).reason())
                .isEqualTo("Queue Support: least loaded (9 open) of 1 agent present with skill ACCESS");
        assertThat(choose(bySkill, null, null).agent()).isEqualTo(free);
        assertThat(choose(anybody, "ACCESS", null).agent()).isEqualTo(free);
        assertThat(Choice.of(bySkill, ticket("Billing", null), NOW)).isEmpty();
    }

    @Property
    void nobody_gets_a_ticket_who_is_absent_or_cannot_do_it_and_it_waits_only_when_all_are_so(@ForAll long seed) {
        Random random = new Random(seed);
        QueueTeam team = anyTeam(random);
        WaitingTicket ticket = ticket(anyOf(CATEGORIES, random), anyOf(LANGUAGES, random));
        List<UUID> fit = team.agents().stream()
                .filter(agent -> fits(agent, ticket, team.bySkill()))
                .map(QueueAgent::id)
                .toList();
        UUID chosen =
                Choice.of(team, ticket, NOW).map(choice -> choice.agent().id()).orElse(null);
        if (fit.isEmpty()) {
            assertThat(chosen).isNull();
        } else {
            assertThat(chosen).isIn(fit);
        }
    }

    @Property(tries = 200)
    void within_a_batch_everybody_gets_as_many_tickets_as_everybody_else_but_for_one(
            @ForAll boolean byLoad,
            @ForAll @IntRange(min = 1, max = 7) int agents,
            @ForAll @IntRange(max = 40) int count) {
        List<QueueAgent> members = new ArrayList<>();
        for (int i = 0; i < agents; i++) {
            members.add(agent(i, 2, i % 3, i % 2));
        }
        QueueAssignment way = byLoad ? QueueAssignment.LEAST_LOADED : QueueAssignment.ROUND_ROBIN;
        Teams teams = new Teams(List.of(new QueueTeam("Support", "support", way, false, members)), 10);
        Map<UUID, Integer> given = new HashMap<>();
        members.forEach(member -> given.put(member.id(), 0));
        for (int i = 0; i < count; i++) {
            UUID agent =
                    teams.choose(ticket(null, null), NOW).orElseThrow().agent().id();
            teams.given(agent, "support");
            given.merge(agent, 1, Integer::sum);
        }
        assertThat(given.values())
                .allSatisfy(many -> assertThat(many).isBetween(count / agents, (count + agents - 1) / agents));
    }

    @Example
    void what_somebody_got_in_one_queue_is_a_load_in_the_other_but_not_a_turn() {
        QueueAgent ann = agent(1, 0, 0, 0);
        QueueAgent ben = agent(2, 0, 0, 0);
        Teams teams = new Teams(
                List.of(
                        new QueueTeam("A", "a", QueueAssignment.ROUND_ROBIN, false, List.of(ann, ben)),
                        new QueueTeam("Support", "support", QueueAssignment.LEAST_LOADED, false, List.of(ann, ben))),
                10);
        teams.given(id(1), "support");
        assertThat(teams.choose(ticket(null, null), NOW).orElseThrow().agent().id())
                .isEqualTo(id(2));
        WaitingTicket inA = new WaitingTicket(id(9), 1, "a", null, null, TicketPriority.LOW, NOW);
        assertThat(teams.choose(inA, NOW).orElseThrow().agent().id()).isEqualTo(id(1));
    }

    private static boolean fits(QueueAgent agent, WaitingTicket ticket, boolean bySkill) {
        boolean present = agent.absences().stream()
                .noneMatch(absence ->
                        !absence.from().isAfter(NOW) && absence.until().isAfter(NOW));
        boolean speaks = ticket.language() == null
                || agent.languages().stream().anyMatch(spoken -> Language.serves(spoken, ticket.language()));
        boolean able = !bySkill
                || ticket.category() == null
                || agent.skills().stream().anyMatch(ticket.category()::equalsIgnoreCase);
        return present && speaks && able;
    }

    private static QueueTeam anyTeam(Random random) {
        List<QueueAgent> agents = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            String skill = anyOf(List.of("billing", "access"), random);
            String language = anyOf(LANGUAGES, random);
            Instant from = NOW.plusSeconds(random.nextInt(5) - 3);
            List<Absence> absences = random.nextBoolean()
                    ? List.of()
                    : List.of(new Absence(id(50 + i), from, from.plusSeconds(1 + random.nextInt(3)), null));
            agents.add(new QueueAgent(
                    id(i),
                    skill == null ? List.of() : List.of(skill),
                    language == null ? List.of() : List.of(language),
                    absences,
                    random.nextInt(3),
                    random.nextInt(3),
                    random.nextInt(3)));
        }
        QueueAssignment way = random.nextBoolean() ? QueueAssignment.LEAST_LOADED : QueueAssignment.ROUND_ROBIN;
        return new QueueTeam("Support", "support", way, random.nextBoolean(), agents);
    }

    private static @Nullable String anyOf(List<String> words, Random random) {
        int which = random.nextInt(words.size() + 1);
        return which == words.size() ? null : words.get(which);
    }

    private static Choice choose(QueueTeam team, @Nullable String category, @Nullable String language) {
        return Choice.of(team, ticket(category, language), NOW).orElseThrow();
    }

    private static QueueTeam team(QueueAssignment assignment, QueueAgent... agents) {
        return new QueueTeam("Support", "support", assignment, false, List.of(agents));
    }

    private static QueueAgent agent(int number, int unresolved, long lastTurn, long lastTurnHere) {
        return new QueueAgent(id(number), List.of(), List.of("zh"), List.of(), unresolved, lastTurn, lastTurnHere);
    }

    private static WaitingTicket ticket(@Nullable String category, @Nullable String language) {
        return new WaitingTicket(id(99), 2, "support", category, language, TicketPriority.NORMAL, NOW);
    }

    private static UUID id(int number) {
        return new UUID(1, number);
    }
}
