package dev.annals.server.idempotency;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of keyed requests. Each step is one statement, so that two nodes cannot both take a key. */
@Transactional
interface KeyedRequests extends Repository<KeyedRequest, KeyedRequest.Key> {
    Optional<KeyedRequest> findById(KeyedRequest.Key id);

    @Modifying
    @Query(
            nativeQuery = true,
            value = "INSERT INTO server.idempotency (principal, key, fingerprint, resource_id, begun_at, locked_until)"
                    + " VALUES (:principal, :key, :fingerprint, :resourceId, :now, :until) ON CONFLICT DO NOTHING")
    int begin(String principal, String key, byte[] fingerprint, UUID resourceId, Instant now, Instant until);

    @Modifying
    @Query("UPDATE KeyedRequest r SET r.lockedUntil = :until WHERE r.id = :id AND r.status IS NULL"
            + " AND (r.lockedUntil IS NULL OR r.lockedUntil < :now)")
    int takeOver(KeyedRequest.Key id, Instant now, Instant until);

    @Modifying
    @Query("UPDATE KeyedRequest r SET r.status = :status, r.headers = :headers, r.body = :body, r.lockedUntil = NULL"
            + " WHERE r.id = :id")
    void finish(KeyedRequest.Key id, int status, String headers, byte[] body);

    @Modifying
    @Query("UPDATE KeyedRequest r SET r.lockedUntil = NULL WHERE r.id = :id AND r.status IS NULL")
    void letGo(KeyedRequest.Key id);

    @Modifying
    @Query("DELETE FROM KeyedRequest r WHERE r.begunAt < :before")
    int removeBegunBefore(Instant before);
}
