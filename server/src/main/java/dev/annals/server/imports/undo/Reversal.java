package dev.annals.server.imports.undo;

import dev.annals.api.RecordedEvent;
import dev.annals.server.dispatch.Wish;
import java.util.List;

/** Learns from all events of one thing what takes back those of an import. */
interface Reversal {
    /**
     * @param ours whether the import left this event
     * @throws dev.annals.api.Refused when somebody else has changed what the import changed
     */
    void on(RecordedEvent event, boolean ours);

    /** What gives it back what it had, in order; nothing when it has that already. */
    List<Wish> wishes();
}
