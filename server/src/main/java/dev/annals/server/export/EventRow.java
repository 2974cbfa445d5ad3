package dev.annals.server.export;

import com.jerolba.carpet.annotation.NotNull;
import com.jerolba.carpet.annotation.ParquetJson;
import dev.annals.api.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as a row: the columns are the attributes of {@link CloudEvent} by the same names, without those that are the
 * same in every event.
 *
 * @param position as a number: Parquet has large ones
 * @param data as JSON
 */
record EventRow(
        long position,
        @NotNull String id,
        @NotNull String type,
        @NotNull String subject,
        @NotNull Instant time,
        @NotNull String dataschema,
        long version,
        @NotNull Instant recordedat,
        @Nullable String actor,
        @Nullable String onbehalfof,
        @Nullable String roles,
        @Nullable String origin,
        @Nullable String client,
        @Nullable String address,
        @Nullable String command,
        @Nullable String commandid,
        @Nullable String correlationid,
        @Nullable String causationid,
        @Nullable String reason,
        @Nullable String approvedby,
        @Nullable String approvalid,
        @NotNull @ParquetJson String data) {
    static EventRow of(CloudEvent event) {
        return new EventRow(
                Long.parseLong(event.position()),
                event.id().toString(),
                event.type(),
                event.subject(),
                event.time(),
                event.dataschema(),
                event.version(),
                event.recordedat(),
                event.actor(),
                event.onbehalfof(),
                event.roles(),
                event.origin(),
                event.client(),
                event.address(),
                event.command(),
                event.commandid(),
                event.correlationid(),
                event.causationid(),
                event.reason(),
                event.approvedby(),
                event.approvalid(),
                Json.mapper().writeValueAsString(event.data()));
    }
}
