package dev.annals.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.server.RunningServer;
import java.sql.Connection;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class TakingFromALongListTest {
    private static final int LONG = 5_000;

    @Test
    void looks_at_what_it_takes_alone_though_the_statistics_are_of_another_campaign() throws Exception {
        try (Connection connection =
                RunningServer.shared().bean(DataSource.class).getConnection()) {
            SingleConnectionDataSource one = new SingleConnectionDataSource(connection, true);
            JdbcTemplate sql = new JdbcTemplate(one);
            Outbox outbox = new Outbox(one);
            UUID known = UUID.randomUUID();
            UUID campaign = UUID.randomUUID();
            list(sql, known);
            sql.execute("ANALYZE sending.outbox");
            sql.update("DELETE FROM sending.outbox WHERE campaign_id = ?", known);
            list(sql, campaign);
            long before = rowsLookedAt(sql);

            assertThat(outbox.take(UUID.randomUUID(), campaign, 10, Instant.now()))
                    .hasSize(10);

            assertThat(rowsLookedAt(sql) - before).isLessThan(LONG / 10);
            sql.update("DELETE FROM sending.outbox WHERE campaign_id = ?", campaign);
        }
    }

    private static void list(JdbcTemplate sql, UUID campaign) {
        sql.update(
                "INSERT INTO sending.outbox (campaign_id, customer_id, variant, not_before)"
                        + " SELECT ?, gen_random_uuid(), 'A', now() - interval '1 minute' FROM generate_series(1, ?)",
                campaign,
                LONG);
    }

    private static long rowsLookedAt(JdbcTemplate sql) {
        sql.execute("SELECT pg_stat_force_next_flush()");
        Long rows = sql.queryForObject(
                "SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_user_tables WHERE relid = 'sending.outbox'::regclass",
                Long.class);
        return rows == null ? 0 : rows;
    }
}
