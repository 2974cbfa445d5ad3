package dev.annals.journal;

import dev.annals.api.DataSubjects;
import dev.annals.api.RecordedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads what is recorded, in the one global order. */
public interface JournalReader {
    /** How many events are looked at in one go where all of them have to be. */
    int WINDOW = 500;

    /** The last position, 0 while nothing is recorded. */
    long head();

    /** Up to {@code limit} events after a position, in order and without gaps. */
    List<RecordedEvent> after(long position, int limit);

    /** The events that hold personal values of a data subject sealed, in order; at least these. */
    default List<RecordedEvent> ofSubject(UUID subject) {
        List<RecordedEvent> found = new ArrayList<>();
        List<RecordedEvent> window = after(0, WINDOW);
        while (!window.isEmpty()) {
            window.stream()
                    .filter(event -> DataSubjects.of(event.payload())
                            .filter(subject::equals)
                            .isPresent())
                    .forEach(found::add);
            window = after(window.getLast().position(), WINDOW);
        }
        return found;
    }

    /** The events at these positions, in no order; for whoever goes through history in an order of its own. */
    default List<RecordedEvent> at(Collection<Long> positions) {
        return positions.stream()
                .flatMap(position -> after(position - 1, 1).stream())
                .toList();
    }

    /** The first of some events, up to {@code limit} of them, in order. */
    default List<RecordedEvent> first(EventSelection selection, int limit) {
        List<RecordedEvent> found = new ArrayList<>();
        long last = selection.after();
        while (found.size() < limit && last < selection.upTo()) {
            List<RecordedEvent> window = after(last, (int) Math.min(WINDOW, selection.upTo() - last));
            window.stream()
                    .filter(selection::includes)
                    .limit(limit - found.size())
                    .forEach(found::add);
            last = window.isEmpty() ? selection.upTo() : window.getLast().position();
        }
        return found;
    }

    /** How many of some events there are. */
    default long count(EventSelection selection) {
        long found = 0;
        EventSelection rest = selection;
        while (rest.after() < rest.upTo() && !selection.isWhole()) {
            List<RecordedEvent> window = first(rest, WINDOW);
            found += window.size();
            rest = rest.after(
                    window.size() < WINDOW ? rest.upTo() : window.getLast().position());
        }
        return selection.isWhole() ? Math.max(0, selection.upTo() - selection.after()) : found;
    }

    /** The events of one aggregate after a version, in order. */
    List<RecordedEvent> ofAggregate(UUID aggregateId, long afterVersion);

    /** The last position recorded at or before an instant, 0 when there is none. */
    long positionAt(Instant instant);

    /** When the event at a position was recorded. */
    Instant recordedAt(long position);

    /** Waits until the head is beyond a position, at most so long; answers the head then. */
    long awaitBeyond(long position, Duration atMost) throws InterruptedException;
}
