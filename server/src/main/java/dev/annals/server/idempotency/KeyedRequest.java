package dev.annals.server.idempotency;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request that came with a key, and its first answer once there is one. */
@Entity
@Table(schema = "server", name = "idempotency")
class KeyedRequest {
    @EmbeddedId
    private Key id;

    @Column(nullable = false)
    private byte[] fingerprint;

    @Column(nullable = false)
    private UUID resourceId;

    @Column(nullable = false)
    private Instant begunAt;

    private @Nullable Instant lockedUntil;
    private @Nullable Integer status;
    private @Nullable String headers;
    private byte @Nullable [] body;

    /** Keys are chosen by clients, so each principal has its own. */
    @Embeddable
    record Key(String principal, String key) implements Serializable {}

    byte[] fingerprint() {
        return fingerprint;
    }

    UUID resourceId() {
        return resourceId;
    }

    Instant begunAt() {
        return begunAt;
    }

    @Nullable
    FirstAnswer answer() {
        return status == null || headers == null || body == null ? null : new FirstAnswer(status, headers, body);
    }
}
