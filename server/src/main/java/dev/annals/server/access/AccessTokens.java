package dev.annals.server.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.annals.api.access.TokenScope;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of access tokens, by their digests. */
@Repository
public class AccessTokens {
    private static final int REMEMBERED = 10_000;
    private static final Duration USED = Duration.ofMinutes(1);

    private final JdbcClient sql;
    private final Clock clock;
    /** What a digest stands for never changes; reading it anew each minute is what last use is kept by. */
    private final Cache<ByteBuffer, AccessToken> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(USED).build();

    AccessTokens(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The token with this digest, which is used now; nothing where none was ever issued. Whether it is still good, its user's {@link Standing} says. */
    public @Nullable AccessToken used(byte[] digest) {
        return known.get(ByteBuffer.wrap(digest), key -> use(digest));
    }

    private @Nullable AccessToken use(byte[] digest) {
        return sql.sql("UPDATE access.token SET last_used_at = greatest(last_used_at, ?) WHERE digest = ?"
                        + " RETURNING id, user_id, scope, expires_at")
                .params(time(clock.instant()), digest)
                .query((row, number) -> new AccessToken(
                        row.getObject("id", UUID.class),
                        row.getObject("user_id", UUID.class),
                        TokenScope.valueOf(row.getString("scope")),
                        instant(row, "expires_at")))
                .optional()
                .orElse(null);
    }

    /** False when this one was added before. */
    boolean add(MakeAccessToken made, byte[] digest) {
        return sql.sql("INSERT INTO access.token (id, digest, user_id, name, scope, created_at, expires_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING")
                        .params(
                                made.tokenId(),
                                digest,
                                made.id(),
                                made.name(),
                                made.scope().name(),
                                time(clock.instant()),
                                time(made.expiresAt()))
                        .update()
                == 1;
    }

    void revoked(UUID user, UUID tokenId) {
        sql.sql("UPDATE access.token SET revoked_at = ? WHERE id = ? AND user_id = ? AND revoked_at IS NULL")
                .params(time(clock.instant()), tokenId, user)
                .update();
    }

    /** All of a user, newest first. */
    List<AccessTokenView> of(UUID user) {
        return sql.sql("SELECT id, name, scope, created_at, expires_at, last_used_at, revoked_at FROM access.token"
                        + " WHERE user_id = ? ORDER BY created_at DESC, id")
                .param(user)
                .query((row, number) -> new AccessTokenView(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        TokenScope.valueOf(row.getString("scope")),
                        instant(row, "created_at"),
                        instant(row, "expires_at"),
                        optionalInstant(row, "last_used_at"),
                        optionalInstant(row, "revoked_at")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant optionalInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
