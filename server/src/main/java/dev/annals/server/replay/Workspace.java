package dev.annals.server.replay;

import dev.annals.api.replay.ReplayRequest;
import dev.annals.api.replay.ReplayState;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workspace as it is kept.
 *
 * @param until the last position that is folded
 * @param untilInstant when now is there, if the request named an instant
 * @param attempt the how manieth at filling it this is
 * @param restedAt where to go on; absent where it has to begin anew
 * @param doneThen how far it was when it began to run
 */
record Workspace(
        UUID id,
        String owner,
        ReplayRequest request,
        long from,
        long until,
        @Nullable Instant untilInstant,
        ReplayState state,
        int attempt,
        @Nullable Long restedAt,
        long done,
        long total,
        @Nullable Instant runningSince,
        long doneThen,
        @Nullable Long parkedKeys,
        @Nullable Map<String, String> digests,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Instant expiresAt) {

    /** As it is taken up, to go on there or to begin anew. */
    Workspace restedAt(@Nullable Long position) {
        return new Workspace(
                id,
                owner,
                request,
                from,
                until,
                untilInstant,
                state,
                attempt,
                position,
                done,
                total,
                runningSince,
                doneThen,
                parkedKeys,
                digests,
                createdAt,
                startedAt,
                endedAt,
                expiresAt);
    }
}
