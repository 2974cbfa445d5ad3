package dev.annals.server.queue;

import dev.annals.api.queue.QueueAgent;
import dev.annals.api.queue.QueueTeam;
import dev.annals.api.queue.WaitingTicket;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The teams of all queues during one batch: what is given to somebody counts for the next choice. */
final class Teams {
    private final Map<String, QueueTeam> byKey = new LinkedHashMap<>();
    private long turn;

    /** @param turn later than every turn that the teams know of */
    Teams(List<QueueTeam> teams, long turn) {
        teams.forEach(team -> byKey.put(team.key(), team));
        this.turn = turn;
    }

    /** The queues in which somebody is there to take a ticket. */
    List<String> attended(Instant now) {
        return byKey.values().stream()
                .filter(team -> team.agents().stream().anyMatch(agent -> Choice.isPresent(agent, now)))
                .map(QueueTeam::key)
                .toList();
    }

    Optional<Choice> choose(WaitingTicket ticket, Instant now) {
        return Optional.ofNullable(byKey.get(ticket.queueKey())).flatMap(team -> Choice.of(team, ticket, now));
    }

    /** An agent may be a member of several queues. */
    void given(UUID agentId, String queueKey) {
        long now = turn++;
        byKey.replaceAll((key, team) -> new QueueTeam(
                team.name(),
                key,
                team.assignment(),
                team.bySkill(),
                team.agents().stream()
                        .map(agent -> agent.id().equals(agentId) ? loaded(agent, now, key.equals(queueKey)) : agent)
                        .toList()));
    }

    private static QueueAgent loaded(QueueAgent agent, long turn, boolean here) {
        return new QueueAgent(
                agent.id(),
                agent.skills(),
                agent.languages(),
                agent.absences(),
                agent.unresolved() + 1,
                turn,
                here ? turn : agent.lastTurnHere());
    }
}
