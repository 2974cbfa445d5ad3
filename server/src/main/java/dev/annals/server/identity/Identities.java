package dev.annals.server.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of identities. One that was unlinked by an event of its user counts no more, whatever stands here. */
@Repository
public class Identities {
    private static final int REMEMBERED = 10_000;
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final JdbcClient sql;
    private final Clock clock;
    private final Cache<Person, Identity> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(KEPT).build();

    Identities(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whom a provider vouches for. */
    public record Person(String issuer, String subject) {}

    public @Nullable Identity of(Person person) {
        return known.get(person, this::read);
    }

    private @Nullable Identity read(Person person) {
        return sql.sql("SELECT id, user_id FROM access.identity WHERE issuer = ? AND subject = ?")
                .params(person.issuer(), person.subject())
                .query((row, number) ->
                        new Identity(row.getObject("id", UUID.class), row.getObject("user_id", UUID.class)))
                .optional()
                .orElse(null);
    }

    /** False when somebody is this person already. */
    public boolean add(Identity identity, Person person) {
        return sql.sql("INSERT INTO access.identity (id, user_id, issuer, subject, linked_at) VALUES (?, ?, ?, ?, ?)"
                                + " ON CONFLICT DO NOTHING")
                        .params(
                                identity.id(),
                                identity.userId(),
                                person.issuer(),
                                person.subject(),
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public void remove(UUID user, UUID id) {
        sql.sql("DELETE FROM access.identity WHERE id = ? AND user_id = ?")
                .params(id, user)
                .update();
        known.asMap().values().removeIf(identity -> identity.id().equals(id));
    }

    boolean has(UUID user, String issuer) {
        return sql.sql("SELECT 1 FROM access.identity WHERE user_id = ? AND issuer = ? LIMIT 1")
                .params(user, issuer)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** The one user with an e-mail; nothing where there are none or several. */
    Optional<UUID> userWithEmail(String email) {
        List<UUID> users = sql.sql("SELECT id FROM now.app_user WHERE email = lower(?) AND NOT disabled LIMIT 2")
                .param(email)
                .query(UUID.class)
                .list();
        return users.size() == 1 ? Optional.of(users.getFirst()) : Optional.empty();
    }

    /** All of a user. */
    public List<IdentityView> of(UUID user) {
        return sql.sql("SELECT id, issuer, subject, linked_at FROM access.identity WHERE user_id = ?"
                        + " ORDER BY linked_at, id")
                .param(user)
                .query((row, number) -> new IdentityView(
                        row.getObject("id", UUID.class),
                        row.getString("issuer"),
                        row.getString("subject"),
                        row.getObject("linked_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
