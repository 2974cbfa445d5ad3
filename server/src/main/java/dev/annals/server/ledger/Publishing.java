package dev.annals.server.ledger;

import dev.annals.journal.ledger.Checkpoints;
import dev.annals.journal.ledger.KeptCheckpoint;
import dev.annals.journal.ledger.LedgerRefusal;
import dev.annals.journal.ledger.NodesMissing;
import dev.annals.server.reactor.Duty;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees that every place has the newest checkpoint; one that fails is tried again later. Each place is looked after by
 * itself, so one that is slow or does not answer holds up no other.
 */
final class Publishing implements Duty.Work, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);
    private static final long SECONDS_TO_END = 10;

    private final List<Place> places;
    private final Checkpoints checkpoints;
    private final Publications publications;
    private final Clock clock;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("ledger-place-", 1).factory());
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    Publishing(List<Place> places, Checkpoints checkpoints, Publications publications, Clock clock) {
        this.places = places;
        this.checkpoints = checkpoints;
        this.publications = publications;
        this.clock = clock;
    }

    /** What each place has, in the order of the settings. */
    List<Publication> known() {
        return places.stream().map(place -> publications.of(place.name())).toList();
    }

    /** Does not wait for the places. One may still be at work when the duty is another process's: it gets the same. */
    @Override
    public boolean look() {
        checkpoints
                .newest()
                .ifPresent(newest -> places.stream()
                        .filter(place -> underWay.add(place.name()))
                        .forEach(place -> threads.execute(() -> lookAfter(place, newest))));
        return false;
    }

    private void lookAfter(Place place, KeptCheckpoint newest) {
        try {
            lookAfter(publications.of(place.name()), place, newest);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            // Messages of exceptions may quote what is in the database.
            LOG.warn("{} waits: {}", place.name(), failure.getClass().getName());
        } finally {
            underWay.remove(place.name());
        }
    }

    private void lookAfter(Publication before, Place place, KeptCheckpoint newest) throws InterruptedException {
        Instant now = clock.instant();
        try {
            if (before.isDue(newest.size(), now)) {
                place.publish(newest, before.size());
                publications.published(place.name(), newest.size(), clock.instant());
            } else if (before.isToBeCompleted(newest.size(), now)) {
                place.complete(newest);
                if (before.failure() != null) {
                    publications.published(place.name(), newest.size(), clock.instant());
                }
            }
        } catch (PlaceFailed failed) {
            failed(before, newest, failed.word());
        } catch (NodesMissing tampered) {
            failed(before, newest, LedgerRefusal.LEDGER_FLAWED.name());
        }
    }

    private void failed(Publication before, KeptCheckpoint newest, String word) {
        if (!word.equals(before.failure())) {
            LOG.warn("{} does not have the newest checkpoint: {}", before.place(), word);
        }
        publications.failed(before, newest.size(), word, clock.instant());
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                LOG.warn("A place of publication does not let go");
            }
        } catch (InterruptedException inAHurry) {
            Thread.currentThread().interrupt();
        }
    }
}
