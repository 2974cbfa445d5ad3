package dev.annals.server.imports.job;

import dev.annals.server.imports.plan.Prints;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What imports have made of each row. */
@Repository
class ImportRows {
    private static final String COMPLETE = "COMPLETE";
    private static final String PARTIAL = "PARTIAL";
    private static final String UNDONE = "UNDONE";

    private final JdbcTemplate jdbc;

    ImportRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these rows that were seen before. */
    Map<UUID, RowState> find(Collection<UUID> rowIds) {
        Map<UUID, RowState> states = new HashMap<>();
        jdbc.query(
                "SELECT row_id, aggregate_id, generation, state, prints FROM server.import_row WHERE row_id = ANY (?)",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", rowIds.toArray())),
                row -> {
                    RowState state = state(row);
                    states.put(state.rowId(), state);
                });
        return states;
    }

    /** The aggregate that a row created, if it is there. */
    Optional<UUID> created(UUID rowId) {
        return Optional.ofNullable(find(List.of(rowId)).get(rowId))
                .filter(RowState::exists)
                .map(RowState::aggregateId);
    }

    void touched(UUID jobId, List<ChunkResult.Touched> touched) {
        jdbc.batchUpdate("""
                INSERT INTO server.import_row (row_id, aggregate_id, generation, state, prints, job_id)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (row_id) DO UPDATE SET aggregate_id = excluded.aggregate_id,
                  generation = excluded.generation, state = excluded.state, prints = excluded.prints,
                  job_id = excluded.job_id""", touched, touched.size() + 1, (statement, row) -> {
            statement.setObject(1, row.rowId());
            statement.setObject(2, row.aggregateId());
            statement.setInt(3, row.generation());
            statement.setString(4, row.complete() ? COMPLETE : PARTIAL);
            statement.setString(5, Prints.write(row.prints()));
            statement.setObject(6, jobId);
        });
        jdbc.batchUpdate("""
                INSERT INTO server.import_touch (job_id, row_id, entity, aggregate_id, creates, prints_before)
                VALUES (?, ?, ?, ?, ?, ?)""", touched, touched.size() + 1, (statement, row) -> {
            statement.setObject(1, jobId);
            statement.setObject(2, row.rowId());
            statement.setString(3, row.entity().name());
            statement.setObject(4, row.aggregateId());
            statement.setBoolean(5, row.creates());
            statement.setString(6, Prints.write(row.printsBefore()));
        });
    }

    /** The row's aggregate was withdrawn; imported again, it gets another id. */
    void withdrawn(UUID rowId) {
        jdbc.update(
                "UPDATE server.import_row SET state = ?, generation = generation + 1, prints = '' WHERE row_id = ?",
                UNDONE,
                rowId);
    }

    /** The row has done nothing. */
    void forget(UUID rowId) {
        jdbc.update("DELETE FROM server.import_row WHERE row_id = ?", rowId);
    }

    /** The row is again as it was. */
    void restored(UUID rowId, String prints) {
        jdbc.update("UPDATE server.import_row SET state = ?, prints = ? WHERE row_id = ?", PARTIAL, prints, rowId);
    }

    private static RowState state(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return new RowState(
                row.getObject("row_id", UUID.class),
                row.getObject("aggregate_id", UUID.class),
                row.getInt("generation"),
                state.equals(COMPLETE),
                !state.equals(UNDONE),
                Prints.read(row.getString("prints")));
    }
}
