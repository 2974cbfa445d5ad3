package dev.annals.query.workspace;

import dev.annals.api.RecordedEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events that a workspace is folded from, in its order and with its positions, window by window. */
interface Script extends AutoCloseable {
    /** The next window; nothing when all is told. */
    @Nullable
    Window next() throws InterruptedException;

    @Override
    void close();

    /**
     * Some events on end.
     *
     * @param events perhaps none, where all were left out
     * @param position up to which everything is told with them
     */
    record Window(List<RecordedEvent> events, long position) {}
}
