package dev.annals.query.workspace;

import dev.annals.api.RecordedEvent;
import java.time.Instant;
import java.util.function.Consumer;

/** Keeps the clocks of tickets again while a history is told in the order in which it was true. */
public interface Clocks {
    /** Begins with no ticket at all. */
    Keeping begin(Scene scene);

    /** One time of doing so. */
    interface Keeping {
        /**
         * Tells the first of what comes to pass of itself before an instant; answers whether there was anything. Asked before
         * each event until there is nothing more.
         */
        boolean goOn(Instant until, Consumer<RecordedEvent> tell);

        /** Tells an event, or not, with what follows from it. */
        void tell(RecordedEvent event, Consumer<RecordedEvent> tell);
    }
}
