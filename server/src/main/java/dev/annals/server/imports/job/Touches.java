package dev.annals.server.imports.job;

import dev.annals.server.imports.mapping.Entity;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What an import has changed, for undoing it. */
@Repository
public class Touches {
    private final JdbcTemplate jdbc;
    private final ImportRows rows;

    Touches(JdbcTemplate jdbc, ImportRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * Something that an import has created or changed.
     *
     * @param created whether the import created it
     */
    record Touched(Entity entity, UUID aggregateId, boolean created) {}

    /** Something that undoing has left as it is. */
    public record Left(String entity, UUID id, String code) {}

    /**
     * Some of what is still to be undone. What comes in one answer can be undone in any order; what has to
     * wait for it comes in a later one: tickets go before the deals that they are about, pipelines get their former
     * stages before the deals that go back into them and are withdrawn after the deals, deals go before their customers, and those before their owners.
     * New customers go before others get their former e-mails back, which new ones may have taken.
     */
    List<Touched> open(UUID jobId, int limit) {
        record Turn(int number, Touched touched) {}
        List<Turn> turns = jdbc.query(
                """
                SELECT entity, aggregate_id, creates,
                       CASE entity WHEN 'PIPELINE' THEN CASE WHEN creates THEN 4 ELSE 0 END
                                   WHEN 'TICKET' THEN 0
                                   WHEN 'OPPORTUNITY' THEN 1
                                   WHEN 'CUSTOMER' THEN CASE WHEN creates THEN 2 ELSE 3 END
                                   WHEN 'USER' THEN 5 ELSE 4 END AS turn
                  FROM (SELECT entity, aggregate_id, bool_or(creates) AS creates, min(number) AS first
                          FROM server.import_touch
                         WHERE job_id = ? AND NOT undone AND undo_refusal IS NULL
                         GROUP BY entity, aggregate_id) t
                 ORDER BY turn, first DESC LIMIT ?""",
                (row, number) -> new Turn(
                        row.getInt("turn"),
                        new Touched(
                                Entity.valueOf(row.getString("entity")),
                                row.getObject("aggregate_id", UUID.class),
                                row.getBoolean("creates"))),
                jobId,
                limit);
        return turns.stream()
                .filter(turn -> turn.number() == turns.getFirst().number())
                .map(Turn::touched)
                .toList();
    }

    /** The rows will be imported again as if they never had been. */
    void undone(UUID jobId, Touched touched) {
        record TouchedRow(UUID rowId, boolean creates, String before) {}
        List<TouchedRow> touchedRows = jdbc.query(
                "SELECT row_id, creates, prints_before FROM server.import_touch"
                        + " WHERE job_id = ? AND aggregate_id = ? ORDER BY number DESC",
                (row, number) -> new TouchedRow(
                        row.getObject("row_id", UUID.class), row.getBoolean("creates"), row.getString("prints_before")),
                jobId,
                touched.aggregateId());
        for (TouchedRow row : touchedRows) {
            if (row.creates()) {
                rows.withdrawn(row.rowId());
            } else if (row.before().isEmpty()) {
                rows.forget(row.rowId());
            } else {
                rows.restored(row.rowId(), row.before());
            }
        }
        jdbc.update(
                "UPDATE server.import_touch SET undone = true WHERE job_id = ? AND aggregate_id = ?",
                jobId,
                touched.aggregateId());
    }

    void left(UUID jobId, Touched touched, String code) {
        jdbc.update(
                "UPDATE server.import_touch SET undo_refusal = ? WHERE job_id = ? AND aggregate_id = ?",
                code,
                jobId,
                touched.aggregateId());
    }

    /** The first of what was left. */
    List<Left> left(UUID jobId, int limit) {
        return jdbc.query(
                """
                SELECT entity, aggregate_id, max(undo_refusal) AS code FROM server.import_touch
                WHERE job_id = ? AND undo_refusal IS NOT NULL
                GROUP BY entity, aggregate_id ORDER BY min(number) LIMIT ?""",
                (row, number) -> new Left(
                        Entity.valueOf(row.getString("entity")).word(),
                        row.getObject("aggregate_id", UUID.class),
                        row.getString("code")),
                jobId,
                limit);
    }
}
