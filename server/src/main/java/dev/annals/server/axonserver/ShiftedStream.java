package dev.annals.server.axonserver;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;

/** A stream whose positions are one higher. */
final class ShiftedStream implements BlockingStream<TrackedEventMessage<?>> {
    private final BlockingStream<TrackedEventMessage<?>> fromZero;

    ShiftedStream(BlockingStream<TrackedEventMessage<?>> fromZero) {
        this.fromZero = fromZero;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return fromZero.peek().map(ShiftedStream::shifted);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return fromZero.hasNextAvailable(timeout, unit);
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        return shifted(fromZero.nextAvailable());
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        return fromZero.setOnAvailableCallback(callback);
    }

    @Override
    public void close() {
        fromZero.close();
    }

    private static TrackedEventMessage<?> shifted(TrackedEventMessage<?> message) {
        return message.withTrackingToken(PositionsFromOne.up(message.trackingToken()));
    }
}
