package dev.annals.server.axonserver;

import java.time.Duration;
import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** Axon's stores count events from 0, the journal from 1, where 0 means that nothing is recorded. */
final class PositionsFromOne implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final StreamableMessageSource<TrackedEventMessage<?>> fromZero;

    PositionsFromOne(StreamableMessageSource<TrackedEventMessage<?>> fromZero) {
        this.fromZero = fromZero;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        return new ShiftedStream(fromZero.openStream(down(after)));
    }

    @Override
    public TrackingToken createTailToken() {
        return up(fromZero.createTailToken());
    }

    @Override
    public TrackingToken createHeadToken() {
        return up(fromZero.createHeadToken());
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return up(fromZero.createTokenAt(instant));
    }

    @Override
    public TrackingToken createTokenSince(Duration duration) {
        return up(fromZero.createTokenSince(duration));
    }

    /** No token, or one before the first event, is the position 0. */
    static GlobalSequenceTrackingToken up(@Nullable TrackingToken token) {
        return new GlobalSequenceTrackingToken(
                token == null ? 0 : token.position().orElse(-1) + 1);
    }

    private static @Nullable TrackingToken down(@Nullable TrackingToken token) {
        long position = token == null ? 0 : token.position().orElse(0);
        return position == 0 ? null : new GlobalSequenceTrackingToken(position - 1);
    }
}
