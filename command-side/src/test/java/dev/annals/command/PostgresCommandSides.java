package dev.annals.command;

import dev.annals.journal.codec.EventCodec;
import dev.annals.journal.codec.EventSerializer;
import dev.annals.journal.postgres.PostgresJournal;
import dev.annals.testing.TestDatabase;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;

/** Several command sides on one database, as several processes would be. */
public final class PostgresCommandSides implements AutoCloseable {
    private final TestDatabase database = TestDatabase.create();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    public CommandSideFixture another() {
        Clock clock = Clock.systemUTC();
        EventCodec codec = EventCodec.plain();
        PostgresJournal journal = new PostgresJournal(
                database.dataSource(), clock, codec, new EventSerializer(codec, CommandSide.snapshotTypes()));
        journal.start();
        open.push(journal);
        CommandSideFixture side = CommandSideFixture.start(clock, database.dataSource(), journal.eventStore());
        open.push(side);
        return side;
    }

    public TestDatabase database() {
        return database;
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
        database.close();
    }
}
