package dev.annals.server.queue;

import dev.annals.api.Language;
import dev.annals.api.Text;
import dev.annals.api.queue.QueueAgent;
import dev.annals.api.queue.QueueAssignment;
import dev.annals.api.queue.QueueTeam;
import dev.annals.api.queue.WaitingTicket;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who gets a ticket, and why.
 *
 * @param reason for the audit
 */
record Choice(QueueAgent agent, String reason) {
    private static final Comparator<QueueAgent> LEAST_LOADED = Comparator.comparingInt(QueueAgent::unresolved)
            .thenComparingLong(QueueAgent::lastTurn)
            .thenComparing(QueueAgent::id);
    private static final Comparator<QueueAgent> IN_TURN =
            Comparator.comparingLong(QueueAgent::lastTurnHere).thenComparing(QueueAgent::id);

    /** Nothing when nobody of the team is there and can do it. */
    static Optional<Choice> of(QueueTeam team, WaitingTicket ticket, Instant now) {
        List<QueueAgent> candidates = team.agents().stream()
                .filter(agent -> isPresent(agent, now) && speaks(agent, ticket) && isAble(agent, ticket, team))
                .toList();
        boolean byLoad = team.assignment() == QueueAssignment.LEAST_LOADED;
        return candidates.stream()
                .min(byLoad ? LEAST_LOADED : IN_TURN)
                .map(agent -> new Choice(agent, reason(team, ticket, agent, candidates.size())));
    }

    static boolean isPresent(QueueAgent agent, Instant now) {
        return agent.absences().stream().noneMatch(absence -> absence.covers(now));
    }

    /** A ticket without language is for everybody. */
    private static boolean speaks(QueueAgent agent, WaitingTicket ticket) {
        String wanted = ticket.language();
        return wanted == null || agent.languages().stream().anyMatch(spoken -> Language.serves(spoken, wanted));
    }

    /** A ticket without category needs no skill. */
    private static boolean isAble(QueueAgent agent, WaitingTicket ticket, QueueTeam team) {
        String category = ticket.category();
        return !team.bySkill() || category == null || agent.skills().contains(Text.key(category));
    }

    private static String reason(QueueTeam team, WaitingTicket ticket, QueueAgent agent, int candidates) {
        String why = team.assignment() == QueueAssignment.LEAST_LOADED
                ? "least loaded (" + agent.unresolved() + " open)"
                : "next in turn";
        String language = ticket.language() == null ? "" : " for " + ticket.language();
        String skill = team.bySkill() && ticket.category() != null ? " with skill " + ticket.category() : "";
        String agents = candidates == 1 ? " agent present" : " agents present";
        return "Queue " + team.name() + ": " + why + " of " + candidates + agents + language + skill;
    }
}
