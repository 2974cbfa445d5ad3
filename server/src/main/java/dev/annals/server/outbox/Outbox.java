package dev.annals.server.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The messages that are still to be decided on. Each method is a transaction of its own. */
@Component
class Outbox {
    private final JdbcClient jdbc;

    Outbox(@Qualifier("workLists") DataSource dataSource) {
        jdbc = JdbcClient.create(dataSource);
    }

    /** The campaigns that have a message which nobody has taken. */
    List<UUID> campaigns() {
        return jdbc.sql("""
                        SELECT p.campaign_id
                          FROM sending.preparation p
                         WHERE EXISTS (SELECT FROM sending.outbox o
                                        WHERE o.campaign_id = p.campaign_id AND o.taken_by IS NULL)
                         ORDER BY p.campaign_id
                        """).query(UUID.class).list();
    }

    /**
     * Takes the next ones of a campaign that may be decided on at an instant, the longest waiting first. They are found first
     * and then updated by where they are: statistics lag behind a list that grows and shrinks by the hundred thousand, and a
     * planner who takes a campaign for short would join one with the other row by row.
     */
    List<OutboxRow> take(UUID holder, UUID campaignId, int limit, Instant at) {
        return jdbc.sql("""
                        UPDATE sending.outbox SET taken_by = :holder
                         WHERE ctid = ANY (ARRAY(
                               SELECT ctid
                                 FROM sending.outbox
                                WHERE campaign_id = :campaign AND taken_by IS NULL AND not_before <= :at
                                ORDER BY not_before, customer_id
                                LIMIT :limit
                                  FOR UPDATE SKIP LOCKED))
                        RETURNING campaign_id, customer_id, variant, attempts
                        """)
                .param("holder", holder)
                .param("campaign", campaignId)
                .param("at", utc(at))
                .param("limit", limit)
                .query(Outbox::row)
                .list();
    }

    /** What was taken and neither done nor put back: by a sender who died, or whom an outage stopped. */
    List<OutboxRow> leftBehind(int limit) {
        return jdbc.sql("SELECT campaign_id, customer_id, variant, attempts FROM sending.outbox"
                        + " WHERE taken_by IS NOT NULL ORDER BY campaign_id, customer_id LIMIT ?")
                .param(limit)
                .query(Outbox::row)
                .list();
    }

    /** Takes them away from whoever has them. */
    void free(UUID campaignId, Collection<UUID> customers) {
        jdbc.sql("UPDATE sending.outbox SET taken_by = NULL WHERE campaign_id = ? AND customer_id = ANY (?)")
                .params(campaignId, array(customers))
                .update();
    }

    void putBack(UUID holder, UUID campaignId, Collection<UUID> customers) {
        change(holder, campaignId, customers, "UPDATE sending.outbox SET taken_by = NULL");
    }

    /** They are decided on again then. */
    void putBack(UUID holder, UUID campaignId, Collection<UUID> customers, Instant notBefore) {
        if (!customers.isEmpty()) {
            jdbc.sql("UPDATE sending.outbox SET taken_by = NULL, not_before = ?"
                            + " WHERE taken_by = ? AND campaign_id = ? AND customer_id = ANY (?)")
                    .params(utc(notBefore), holder, campaignId, array(customers))
                    .update();
        }
    }

    /** The carrier did not want it: it is decided on again then. */
    void postpone(UUID holder, UUID campaignId, UUID customerId, Instant notBefore) {
        jdbc.sql("UPDATE sending.outbox SET taken_by = NULL, attempts = attempts + 1, not_before = ?"
                        + " WHERE taken_by = ? AND campaign_id = ? AND customer_id = ?")
                .params(utc(notBefore), holder, campaignId, customerId)
                .update();
    }

    /** They were decided on, and what became of them is recorded. */
    void done(UUID holder, UUID campaignId, Collection<UUID> customers) {
        change(holder, campaignId, customers, "DELETE FROM sending.outbox");
    }

    /** What still waits of one campaign. */
    Waiting waiting(UUID campaignId) {
        return jdbc.sql(
                        "SELECT count(*) FILTER (WHERE taken_by IS NULL) AS waiting, count(taken_by) AS taken,"
                                + " min(not_before) FILTER (WHERE taken_by IS NULL) AS next FROM sending.outbox WHERE campaign_id = ?")
                .param(campaignId)
                .query((row, number) -> new Waiting(
                        row.getLong("waiting"),
                        row.getLong("taken"),
                        instant(row).orElse(null)))
                .single();
    }

    /** @param nextAt when the next one may be decided on; absent when none waits */
    record Waiting(long waiting, long taken, @Nullable Instant nextAt) {}

    private static Optional<Instant> instant(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("next", OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** Only by whoever holds them: somebody else may have taken over in between. */
    private void change(UUID holder, UUID campaignId, Collection<UUID> customers, String how) {
        if (!customers.isEmpty()) {
            jdbc.sql(how + " WHERE taken_by = ? AND campaign_id = ? AND customer_id = ANY (?)")
                    .params(holder, campaignId, array(customers))
                    .update();
        }
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static OutboxRow row(ResultSet row, int number) throws SQLException {
        return new OutboxRow(
                row.getObject("campaign_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("variant"),
                row.getInt("attempts"));
    }
}
