package dev.annals.server.outbox;

import dev.annals.api.sending.MessageCap;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
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

/**
 * How many messages a customer has got or is getting, over all campaigns. They are reserved under one lock, so that two
 * campaigns cannot pass a cap together.
 */
@Component
class Reservations {
    private static final long LOCK = 0x616e6e616c7308L;

    /** Longer than any cap looks back. */
    private static final Duration KEPT = Duration.ofDays(366);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    Reservations(@Qualifier("workLists") DataSource dataSource) {
        jdbc = JdbcClient.create(dataSource);
        transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** Those of the customers who may get one more; told again for the same campaign, they are the same. */
    Set<UUID> reserve(UUID campaignId, List<UUID> customers, @Nullable MessageCap cap, Instant now) {
        Set<UUID> reserved = transactions.execute(status -> {
            jdbc.sql("SELECT pg_advisory_xact_lock(?)").param(LOCK).query().singleRow();
            return Set.copyOf(jdbc.sql("""
                            INSERT INTO sending.reservation (customer_id, campaign_id, reserved_at)
                            SELECT c.id, :campaign, :now
                              FROM unnest(:customers) AS c (id)
                             WHERE :most > (SELECT count(*) FROM sending.reservation r
                                             WHERE r.customer_id = c.id AND r.campaign_id <> :campaign
                                               AND r.reserved_at > :since)
                                ON CONFLICT (customer_id, campaign_id) DO UPDATE SET reserved_at = excluded.reserved_at
                            RETURNING customer_id
                            """)
                    .param("campaign", campaignId)
                    .param("now", Outbox.utc(now))
                    .param("customers", customers.toArray(UUID[]::new))
                    .param("most", cap == null ? Integer.MAX_VALUE : cap.messages())
                    .param("since", Outbox.utc(now.minus(cap == null ? Duration.ZERO : Duration.ofDays(cap.days()))))
                    .query(UUID.class)
                    .list());
        });
        return reserved == null ? Set.of() : reserved;
    }

    /** No message goes out to them now. */
    void release(UUID campaignId, Collection<UUID> customers) {
        if (!customers.isEmpty()) {
            jdbc.sql("DELETE FROM sending.reservation WHERE campaign_id = ? AND customer_id = ANY (?)")
                    .params(campaignId, customers.toArray(UUID[]::new))
                    .update();
        }
    }

    /** Forgets what no cap looks back to. */
    void prune(Instant now) {
        jdbc.sql("DELETE FROM sending.reservation WHERE reserved_at < ?")
                .param(Outbox.utc(now.minus(KEPT)))
                .update();
    }
}
