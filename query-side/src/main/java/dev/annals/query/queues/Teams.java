package dev.annals.query.queues;

import dev.annals.api.Json;
import dev.annals.api.Text;
import dev.annals.api.queue.QueueAgent;
import dev.annals.api.queue.QueueTeam;
import dev.annals.api.user.Absence;
import dev.annals.query.world.JsonLists;
import dev.annals.query.world.World;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;

/** Who could take tickets of the queues that assign by themselves. */
final class Teams {
    private static final String QUEUES =
            "SELECT body FROM ticket_queue WHERE assignment <> 'MANUAL' ORDER BY name_key, id";
    private static final String AGENTS = """
            SELECT u.id, u.skills, u.languages, u.body::json ->> 'absences' AS absences,
                   (SELECT count(*) FROM ticket t WHERE t.agent_id = u.id AND t.%s) AS unresolved
              FROM app_user u
             WHERE u.id = ANY (:members)
            """.formatted(Unresolved.CONDITION);
    private static final String TURNS =
            "SELECT agent_id, queue_key, position FROM agent_turn WHERE agent_id = ANY (:members)";
    private static final ObjectReader ABSENCES = Json.mapper().readerForListOf(Absence.class);

    /** A member without regard to a queue. */
    private record Member(
            UUID id, List<String> skills, List<String> languages, List<Absence> absences, int unresolved) {}

    private record Turn(UUID agentId, @Nullable String queueKey, long position) {}

    private final Map<UUID, Member> members;
    private final Map<UUID, List<Turn>> turns;

    private Teams(Map<UUID, Member> members, Map<UUID, List<Turn>> turns) {
        this.members = members;
        this.turns = turns;
    }

    static List<QueueTeam> find(World world) {
        List<QueueFold.Row> queues = world.sql().sql(QUEUES).query(Teams::queue).list();
        UUID[] ids = queues.stream()
                .map(QueueFold.Row::members)
                .flatMap(Collection::stream)
                .distinct()
                .toArray(UUID[]::new);
        if (ids.length == 0) {
            return List.of();
        }
        Teams teams = new Teams(members(world, ids), turns(world, ids));
        return queues.stream().map(teams::team).toList();
    }

    private static Map<UUID, Member> members(World world, UUID[] ids) {
        Map<UUID, Member> members = new HashMap<>();
        world.sql()
                .sql(AGENTS)
                .param("members", ids)
                .query(Teams::member)
                .list()
                .forEach(member -> members.put(member.id(), member));
        return members;
    }

    private static Map<UUID, List<Turn>> turns(World world, UUID[] ids) {
        return world.sql().sql(TURNS).param("members", ids).query(Teams::turn).list().stream()
                .collect(Collectors.groupingBy(Turn::agentId));
    }

    private QueueTeam team(QueueFold.Row queue) {
        String key = Text.key(queue.name());
        List<QueueAgent> agents = queue.members().stream()
                .flatMap(id -> Optional.ofNullable(members.get(id)).stream())
                .map(member -> agent(member, key))
                .toList();
        return new QueueTeam(queue.name(), key, queue.assignment(), queue.bySkill(), agents);
    }

    private QueueAgent agent(Member member, String queueKey) {
        List<Turn> had = turns.getOrDefault(member.id(), List.of());
        return new QueueAgent(
                member.id(),
                member.skills(),
                member.languages(),
                member.absences(),
                member.unresolved(),
                had.stream().mapToLong(Turn::position).max().orElse(0),
                had.stream()
                        .filter(turn -> queueKey.equals(turn.queueKey()))
                        .mapToLong(Turn::position)
                        .max()
                        .orElse(0));
    }

    private static QueueFold.Row queue(ResultSet row, int number) throws SQLException {
        return Json.mapper().readValue(row.getString("body"), QueueFold.Row.class);
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                row.getObject("id", UUID.class),
                List.of((String[]) row.getArray("skills").getArray()),
                List.of((String[]) row.getArray("languages").getArray()),
                JsonLists.read(ABSENCES, row.getString("absences")),
                row.getInt("unresolved"));
    }

    private static Turn turn(ResultSet row, int number) throws SQLException {
        return new Turn(row.getObject("agent_id", UUID.class), row.getString("queue_key"), row.getLong("position"));
    }
}
