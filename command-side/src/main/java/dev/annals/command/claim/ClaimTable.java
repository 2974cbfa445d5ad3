package dev.annals.command.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The claims that stand. Each statement is a transaction of its own. */
public final class ClaimTable {
    private static final String RETURNING = " RETURNING scope, hash, owner_id, taken_at, token";

    private final JdbcClient jdbc;

    public ClaimTable(DataSource dataSource) {
        jdbc = JdbcClient.create(dataSource);
    }

    /** The new claim, nothing when one stands already. */
    Optional<Claim> insert(ClaimKey key, UUID owner, Instant now) {
        return jdbc.sql(
                        "INSERT INTO command.claim (scope, hash, owner_id, taken_at) VALUES (:scope, :hash, :owner, :now)"
                                + " ON CONFLICT DO NOTHING" + RETURNING)
                .param("scope", key.scope())
                .param("hash", key.hash())
                .param("owner", owner)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(ClaimTable::claim)
                .optional();
    }

    Optional<Claim> find(ClaimKey key) {
        return jdbc.sql("SELECT scope, hash, owner_id, taken_at, token FROM command.claim"
                        + " WHERE scope = :scope AND hash = :hash")
                .param("scope", key.scope())
                .param("hash", key.hash())
                .query(ClaimTable::claim)
                .optional();
    }

    Set<UUID> owners(String scope) {
        return jdbc.sql("SELECT owner_id FROM command.claim WHERE scope = :scope")
                .param("scope", scope)
                .query(UUID.class)
                .set();
    }

    /** The claim in new hands, nothing when it has changed since it was read. */
    Optional<Claim> replace(Claim old, UUID owner, Instant now) {
        return jdbc.sql("UPDATE command.claim SET owner_id = :owner, taken_at = :now, token = gen_random_uuid()"
                        + " WHERE scope = :scope AND hash = :hash AND token = :token" + RETURNING)
                .param("owner", owner)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("scope", old.key().scope())
                .param("hash", old.key().hash())
                .param("token", old.token())
                .query(ClaimTable::claim)
                .optional();
    }

    /** Removes the claim unless it has changed since it was read. */
    void delete(Claim claim) {
        jdbc.sql("DELETE FROM command.claim WHERE scope = :scope AND hash = :hash AND token = :token")
                .param("scope", claim.key().scope())
                .param("hash", claim.key().hash())
                .param("token", claim.token())
                .update();
    }

    private static Claim claim(ResultSet row, int rowNumber) throws SQLException {
        return new Claim(
                new ClaimKey(row.getString("scope"), row.getBytes("hash")),
                row.getObject("owner_id", UUID.class),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                row.getObject("token", UUID.class));
    }
}
