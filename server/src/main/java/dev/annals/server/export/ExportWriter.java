package dev.annals.server.export;

import dev.annals.api.RecordedEvent;
import dev.annals.api.Refused;
import dev.annals.journal.EventSelection;
import dev.annals.journal.JournalReader;
import dev.annals.server.problem.HttpRefusal;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/**
 * Writes events as they are read, a window in memory at a time. Between two windows it holds nothing but the connection to
 * the client, who sets the pace; no more are written at once than memory is there for.
 */
@Component
final class ExportWriter implements HttpMessageConverter<EventExport> {
    static final int MAX = 4;
    static final String PARQUET_VALUE = "application/vnd.apache.parquet";
    private static final MediaType PARQUET = MediaType.parseMediaType(PARQUET_VALUE);
    private static final List<MediaType> TYPES = List.of(MediaType.APPLICATION_NDJSON, PARQUET);

    private final JournalReader journal;
    private final Semaphore free = new Semaphore(MAX);

    ExportWriter(JournalReader journal) {
        this.journal = journal;
    }

    /** How many are being written. */
    int count() {
        return MAX - free.availablePermits();
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return type == EventExport.class
                && (mediaType == null || TYPES.stream().anyMatch(own -> own.isCompatibleWith(mediaType)));
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return TYPES;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes(Class<?> type) {
        return type == EventExport.class ? TYPES : List.of();
    }

    @Override
    public EventExport read(Class<? extends EventExport> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("exports are only written", input);
    }

    @Override
    public void write(EventExport export, @Nullable MediaType mediaType, HttpOutputMessage output) throws IOException {
        Refused.unless(free.tryAcquire(), HttpRefusal.TOO_MANY_EXPORTS);
        try {
            boolean table = mediaType != null && PARQUET.equalsTypeAndSubtype(mediaType);
            output.getHeaders().setContentType(table ? PARQUET : MediaType.APPLICATION_NDJSON);
            output.getHeaders()
                    .set("Content-Disposition", "attachment; filename=\"" + fileName(export.events(), table) + "\"");
            writeAll(export, table ? new EventTable(output.getBody()) : new EventLines(output.getBody()));
        } finally {
            free.release();
        }
    }

    private static String fileName(EventSelection events, boolean table) {
        return "events-" + (events.after() + 1) + "-" + events.upTo() + (table ? ".parquet" : ".ndjson");
    }

    private void writeAll(EventExport export, EventSink sink) throws IOException {
        long written = writeAll(export.events(), sink);
        if (written != export.count()) {
            throw new IllegalStateException(written + " events of " + export.count());
        }
        sink.finish();
    }

    private long writeAll(EventSelection events, EventSink sink) throws IOException {
        long written = 0;
        EventSelection rest = events;
        while (rest.after() < rest.upTo()) {
            List<RecordedEvent> window = journal.first(rest, JournalReader.WINDOW);
            for (RecordedEvent event : window) {
                sink.write(event);
            }
            written += window.size();
            boolean last = window.size() < JournalReader.WINDOW;
            rest = rest.after(last ? rest.upTo() : window.getLast().position());
        }
        return written;
    }
}
