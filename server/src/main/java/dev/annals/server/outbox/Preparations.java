package dev.annals.server.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How far the audience of each launched campaign has entered. */
@Component
class Preparations {
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    Preparations(@Qualifier("workLists") DataSource dataSource) {
        jdbc = JdbcClient.create(dataSource);
        transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /**
     * How far one has come.
     *
     * @param lastId the last customer who has entered; absent at the beginning
     * @param members how many have
     */
    record Preparation(UUID campaignId, @Nullable UUID lastId, long members, boolean finished) {}

    Set<UUID> finished() {
        return Set.copyOf(jdbc.sql("SELECT campaign_id FROM sending.preparation WHERE finished")
                .query(UUID.class)
                .list());
    }

    Preparation of(UUID campaignId) {
        return jdbc.sql("SELECT campaign_id, last_id, members, finished FROM sending.preparation WHERE campaign_id = ?")
                .param(campaignId)
                .query(Preparations::preparation)
                .optional()
                .orElseGet(() -> new Preparation(campaignId, null, 0, false));
    }

    /** A page has entered: its messages are listed and remembered as listed together, so once. */
    void entered(Preparation before, List<UUID> page, List<String> variants, Instant notBefore) {
        transactions.executeWithoutResult(status -> {
            if (!variants.isEmpty()) {
                jdbc.sql("INSERT INTO sending.outbox (campaign_id, customer_id, variant, not_before)"
                                + " SELECT :campaign, m.id, m.variant, :at"
                                + " FROM unnest(:customers, :variants) AS m (id, variant) ON CONFLICT DO NOTHING")
                        .param("campaign", before.campaignId())
                        .param("at", Outbox.utc(notBefore))
                        .param("customers", page.toArray(UUID[]::new))
                        .param("variants", variants.toArray(String[]::new))
                        .update();
            }
            put(new Preparation(before.campaignId(), page.getLast(), before.members() + page.size(), false));
        });
    }

    void finish(Preparation last) {
        put(new Preparation(last.campaignId(), last.lastId(), last.members(), true));
    }

    private void put(Preparation now) {
        jdbc.sql("""
                        INSERT INTO sending.preparation (campaign_id, last_id, members, finished)
                        VALUES (:campaign, :last, :members, :finished)
                            ON CONFLICT (campaign_id) DO UPDATE
                           SET last_id = excluded.last_id, members = excluded.members, finished = excluded.finished
                        """)
                .param("campaign", now.campaignId())
                .param("last", now.lastId(), Types.OTHER)
                .param("members", now.members())
                .param("finished", now.finished())
                .update();
    }

    private static Preparation preparation(ResultSet row, int number) throws SQLException {
        return new Preparation(
                row.getObject("campaign_id", UUID.class),
                row.getObject("last_id", UUID.class),
                row.getLong("members"),
                row.getBoolean("finished"));
    }
}
