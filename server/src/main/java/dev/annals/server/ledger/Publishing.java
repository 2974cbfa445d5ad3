package dev.annals.server.ledger;

import dev.annals.api.AtOnce;
import dev.annals.journal.ledger.Checkpoints;
import dev.annals.journal.ledger.KeptCheckpoint;
import dev.annals.journal.ledger.LedgerRefusal;
import dev.annals.journal.ledger.NodesMissing;
import dev.annals.server.reactor.Duty;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees that every place has the newest checkpoint; one that fails is tried again later. */
final class Publishing implements Duty.Work, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

    private final List<Place> places;
    private final Checkpoints checkpoints;
    private final Publications publications;
    private final Clock clock;
    private final AtOnce atOnce;

    Publishing(List<Place> places, Checkpoints checkpoints, Publications publications, Clock clock) {
        this.places = places;
        this.checkpoints = checkpoints;
        this.publications = publications;
        this.clock = clock;
        this.atOnce = new AtOnce("ledger-place-", Math.max(1, places.size()));
    }

    /** What each place has, in the order of the settings. */
    List<Publication> known() {
        return places.stream().map(place -> publications.of(place.name())).toList();
    }

    @Override
    public boolean look() throws InterruptedException {
        Optional<KeptCheckpoint> newest = checkpoints.newest();
        if (newest.isPresent()) {
            atOnce.all(places.stream()
                    .<Callable<Boolean>>map(place -> () -> lookAfter(place, newest.get()))
                    .toList());
        }
        return false;
    }

    private boolean lookAfter(Place place, KeptCheckpoint newest) throws InterruptedException {
        Publication before = publications.of(place.name());
        if (!before.isDue(newest.size(), clock.instant())) {
            return false;
        }
        try {
            place.publish(newest, before.size());
            publications.published(place.name(), newest.size(), clock.instant());
        } catch (PlaceFailed failed) {
            failed(before, newest, failed.word());
        } catch (NodesMissing tampered) {
            failed(before, newest, LedgerRefusal.LEDGER_FLAWED.name());
        }
        return true;
    }

    private void failed(Publication before, KeptCheckpoint newest, String word) {
        if (!word.equals(before.failure())) {
            LOG.warn("{} does not have the newest checkpoint: {}", before.place(), word);
        }
        publications.failed(before, newest.size(), word, clock.instant());
    }

    @Override
    public void close() {
        atOnce.close();
    }
}
