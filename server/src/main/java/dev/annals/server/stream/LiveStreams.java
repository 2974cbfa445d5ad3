package dev.annals.server.stream;

import dev.annals.api.Refused;
import dev.annals.api.sight.Sight;
import dev.annals.journal.JournalReader;
import dev.annals.query.world.Worlds;
import dev.annals.server.problem.HttpRefusal;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open streams: so many and no more, each with a thread of its own, all ended before the server stops. */
@Component
class LiveStreams implements SmartLifecycle {
    static final int MAX = 200;

    private final JournalReader journal;
    private final Tide tide;
    private final ReplayNews replays;
    private final Worlds worlds;
    private final Semaphore free = new Semaphore(MAX);
    private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    LiveStreams(JournalReader journal, Tide tide, ReplayNews replays, Worlds worlds) {
        this.journal = journal;
        this.worlds = worlds;
        this.replays = replays;
        this.tide = tide;
    }

    /** A stream of what comes after a position, for the sight of whoever opens it. */
    SseEmitter open(Topics topics, long after, String who) {
        if (!running || !free.tryAcquire()) {
            throw Refused.because(HttpRefusal.TOO_MANY_STREAMS);
        }
        SseEmitter emitter = new SseEmitter(0L);
        EventsInSight inSight = new EventsInSight(worlds, Sight.current());
        LiveStream stream = new LiveStream(emitter, topics, inSight, after, journal, tide, () -> replays.of(who));
        open.add(stream);
        Thread thread = Thread.ofVirtual().name("stream").unstarted(() -> run(stream));
        emitter.onError(failure -> thread.interrupt());
        emitter.onCompletion(thread::interrupt);
        thread.start();
        return emitter;
    }

    private void run(LiveStream stream) {
        try {
            stream.run();
        } finally {
            open.remove(stream);
            free.release();
        }
    }

    long now() {
        return tide.now();
    }

    int count() {
        return open.size();
    }

    @Override
    public void start() {
        running = true;
    }

    /** Among the first to stop: an open stream would keep the server from stopping. */
    @Override
    public void stop() {
        running = false;
        open.forEach(LiveStream::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
