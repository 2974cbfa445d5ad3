package dev.annals.api.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event, read as an entry of the audit.
 *
 * @param position its place in the one global order
 * @param recordedAt when it was written, by the server's clock
 * @param occurredAt when the fact was true in the world
 * @param entity what it happened to, as in {@code customer:<id>}
 * @param version the entity's version after it
 * @param event stored name, as in {@code customer.registered}
 * @param actor user id of who caused it; {@code system} for the server itself
 * @param onBehalfOf user id of whom the actor acted for
 * @param origin {@code api}, {@code import:<id>}, {@code rule:<name>}, {@code link:<name>} or {@code system}
 * @param client the client program, as it names itself
 * @param ip network address that the request came from
 * @param command name of the command that caused it
 * @param correlationId shared by everything that one request or import set off
 * @param causationId the message that directly caused it
 * @param reason why, in the actor's words
 * @param approvedBy user id of the second person who was for it, where one was needed
 * @param approvalId the approval by which it was carried out
 * @param changes the fields that are different since, in the order of the event
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditEntry(
        long position,
        UUID eventId,
        Instant recordedAt,
        Instant occurredAt,
        String entity,
        long version,
        String event,
        @Nullable String actor,
        @Nullable String onBehalfOf,
        @Nullable String origin,
        @Nullable String client,
        @Nullable String ip,
        @Nullable String command,
        @Nullable String commandId,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String reason,
        @Nullable String approvedBy,
        @Nullable String approvalId,
        List<AuditChange> changes) {}
