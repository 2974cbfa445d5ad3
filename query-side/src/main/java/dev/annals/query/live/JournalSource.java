package dev.annals.query.live;

import dev.annals.journal.JournalReader;
import dev.annals.query.fold.Progress;
import java.util.function.Supplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The journal as a source for an Axon processor. Axon's own stream over an event store cannot call
 * back when events arrive, so that a processor on it looks only twice a second.
 */
final class JournalSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final JournalReader journal;
    private final Supplier<Progress> progress;

    JournalSource(JournalReader journal, Supplier<Progress> progress) {
        this.journal = journal;
        this.progress = progress;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new JournalStream(journal, token == null ? 0 : token.position().orElseThrow());
    }

    /** What is folded already, so that a lost token loses nothing and repeats nothing. */
    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(progress.get().position());
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(journal.head());
    }
}
