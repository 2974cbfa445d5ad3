package dev.annals.server.stream;

import dev.annals.api.Json;
import dev.annals.api.RecordedEvent;
import dev.annals.api.replay.ReplayView;
import dev.annals.journal.JournalReader;
import dev.annals.server.problem.Traces;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Sends to one client what is recorded, in order and without loss, as soon as the read models show it. */
final class LiveStream {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int BATCH = 200;

    private final SseEmitter emitter;
    private final Topics topics;
    private final EventsInSight inSight;
    private final JournalReader journal;
    private final Tide tide;
    private final Supplier<List<ReplayView>> replays;
    private final Map<UUID, ReplayView> told = new HashMap<>();
    private long cursor;
    private long spokeAt = System.nanoTime();
    private volatile boolean ended;

    /** @param replays the workspaces of whom the stream is for, as they are now */
    LiveStream(
            SseEmitter emitter,
            Topics topics,
            EventsInSight inSight,
            long after,
            JournalReader journal,
            Tide tide,
            Supplier<List<ReplayView>> replays) {
        this.emitter = emitter;
        this.topics = topics;
        this.inSight = inSight;
        this.cursor = after;
        this.journal = journal;
        this.tide = tide;
        this.replays = replays;
    }

    void run() {
        try {
            emitter.send(SseEmitter.event().comment("from " + cursor));
            while (!ended) {
                if (topics.replays()) {
                    sendReplays();
                }
                long visible = tide.awaitBeyond(cursor, topics.replays() ? LOOK : HEARTBEAT);
                if (visible <= cursor && System.nanoTime() - spokeAt >= HEARTBEAT.toNanos()) {
                    speak(SseEmitter.event().comment("heartbeat"));
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
            for (RecordedEvent event :
                    inSight.of(events.stream().filter(topics::include).toList())) {
                send(event);
                cursor = event.position();
            }
            cursor = events.isEmpty() ? cursor : events.getLast().position();
        }
    }

    private void sendReplays() throws IOException {
        for (ReplayView view : replays.get()) {
            if (!view.equals(told.put(view.id(), view))) {
                speak(SseEmitter.event().name("replay").data(Json.mapper().writeValueAsString(view)));
            }
        }
    }

    private void speak(SseEmitter.SseEventBuilder event) throws IOException {
        emitter.send(event);
        spokeAt = System.nanoTime();
    }

    private void send(RecordedEvent event) throws IOException {
        speak(SseEmitter.event()
                .id(Long.toString(event.position()))
                .data(Json.mapper().writeValueAsString(Happening.of(event))));
    }

    void end() {
        ended = true;
        emitter.complete();
    }
}
