package dev.annals.server.export;

import dev.annals.api.RecordedEvent;
import java.io.IOException;

/** Where events are written to. One that is not finished leaves a file that shows it. */
interface EventSink {
    void write(RecordedEvent event) throws IOException;

    /** After the last event; leaves the stream below open. */
    void finish() throws IOException;
}
