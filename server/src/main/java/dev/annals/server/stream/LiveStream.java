package dev.annals.server.stream;

import dev.annals.api.Json;
import dev.annals.api.RecordedEvent;
import dev.annals.journal.JournalReader;
import dev.annals.server.problem.Traces;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Sends to one client what is recorded, in order and without loss, as soon as the read models show it. */
final class LiveStream {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int BATCH = 200;

    private final SseEmitter emitter;
    private final Topics topics;
    private final JournalReader journal;
    private final Tide tide;
    private long cursor;
    private volatile boolean ended;

    LiveStream(SseEmitter emitter, Topics topics, long after, JournalReader journal, Tide tide) {
        this.emitter = emitter;
        this.topics = topics;
        this.cursor = after;
        this.journal = journal;
        this.tide = tide;
    }

    void run() {
        try {
            emitter.send(SseEmitter.event().comment("from " + cursor));
            while (!ended) {
                long visible = tide.awaitBeyond(cursor, HEARTBEAT);
                if (visible <= cursor) {
                    emitter.send(SseEmitter.event().comment("heartbeat"));
                }
                sendUpTo(visible);
            }
            emitter.complete();
        } catch (IOException | IllegalStateException | InterruptedException gone) {
            LOG.debug("A stream ended: {}", gone.getClass().getSimpleName());
        } catch (RuntimeException failure) {
            LOG.error("A stream failed: {}", Traces.withoutMessages(failure));
            emitter.complete();
        }
    }

    private void sendUpTo(long visible) throws IOException {
        while (cursor < visible && !ended) {
            List<RecordedEvent> events = journal.after(cursor, (int) Math.min(BATCH, visible - cursor));
            for (RecordedEvent event : events) {
                if (topics.include(event)) {
                    send(event);
                }
                cursor = event.position();
            }
        }
    }

    private void send(RecordedEvent event) throws IOException {
        emitter.send(SseEmitter.event()
                .id(Long.toString(event.position()))
                .data(Json.mapper().writeValueAsString(Happening.of(event))));
    }

    void end() {
        ended = true;
        emitter.complete();
    }
}
