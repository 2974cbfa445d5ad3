package dev.annals.server.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.annals.api.EventCatalog;
import dev.annals.api.RecordedEvent;
import dev.annals.journal.EventSelection;
import dev.annals.journal.JournalReader;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * How users stand, remembered until one of their events changes it, whichever process recorded that. Who cannot hear of
 * events any more asks the journal each time after a few seconds, so nobody stays in for longer than that.
 */
@Component
public class Standings implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Standings.class);
    private static final long NOTHING = -1;
    private static final int REMEMBERED = 10_000;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration TRUSTED = Duration.ofSeconds(3);
    private static final List<String> NAMES = Standing.HEARD.stream()
            .map(type -> EventCatalog.nameOf(type).value())
            .toList();

    private final JournalReader journal;
    private final Cache<UUID, Standing> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private volatile boolean running;
    private volatile long heardAt = System.nanoTime() - TRUSTED.toNanos();

    Standings(JournalReader journal) {
        this.journal = journal;
    }

    /** Of a user; of an id that is none, one that is not welcome. */
    public Standing of(UUID user) {
        if (System.nanoTime() - heardAt > TRUSTED.toNanos()) {
            return read(user);
        }
        return known.get(user, this::read);
    }

    private Standing read(UUID user) {
        return Standing.of(journal.ofAggregate(user, 0).stream()
                .map(RecordedEvent::payload)
                .toList());
    }

    private void listen() {
        long heard = NOTHING;
        while (running) {
            try {
                heard = heard == NOTHING ? begin() : hear(heard);
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException unreachable) {
                LOG.warn("Cannot hear of users: {}", unreachable.getClass().getName());
                pause();
            }
        }
    }

    private long begin() {
        long head = journal.head();
        known.invalidateAll();
        heardAt = System.nanoTime();
        return head;
    }

    private long hear(long heard) throws InterruptedException {
        long head = journal.awaitBeyond(heard, LOOK);
        long beganAt = System.nanoTime();
        if (head > heard) {
            forget(heard, head);
        }
        heardAt = beganAt;
        return Math.max(heard, head);
    }

    /** One by one: unlike forgetting all, this waits for whoever is just reading one of them. */
    private void forget(long after, long upTo) {
        long seen = after;
        List<RecordedEvent> events;
        do {
            events = journal.first(EventSelection.named(NAMES, seen, upTo), JournalReader.WINDOW);
            events.forEach(event -> known.invalidate(event.aggregateId()));
            seen = events.isEmpty() ? upTo : events.getLast().position();
        } while (events.size() == JournalReader.WINDOW);
    }

    private void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException stopping) {
            running = false;
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("standings").start(this::listen);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
