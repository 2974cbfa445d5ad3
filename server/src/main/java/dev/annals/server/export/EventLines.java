package dev.annals.server.export;

import dev.annals.api.Json;
import dev.annals.api.RecordedEvent;
import java.io.IOException;
import java.io.OutputStream;

/** One CloudEvent a line. */
final class EventLines implements EventSink {
    private final OutputStream out;

    EventLines(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(RecordedEvent event) throws IOException {
        out.write(Json.mapper().writeValueAsBytes(CloudEvent.of(event)));
        out.write('\n');
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }
}
