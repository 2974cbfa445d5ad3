package dev.annals.server.wiring;

import dev.annals.journal.JournalReader;
import dev.annals.journal.postgres.PostgresJournal;
import dev.annals.server.axonserver.AxonServerJournal;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;

/** Where events are kept; nothing but this knows which kind of store it is. */
record Journal(
        EventStore store,
        StreamableMessageSource<TrackedEventMessage<?>> stream,
        JournalReader reader,
        Runnable start,
        Runnable stop) {

    static Journal in(PostgresJournal journal) {
        EventStore store = journal.eventStore();
        return new Journal(store, store, journal.reader(), journal::start, journal::close);
    }

    static Journal in(AxonServerJournal journal) {
        return new Journal(journal.eventStore(), journal.stream(), journal.reader(), journal::start, journal::stop);
    }
}
