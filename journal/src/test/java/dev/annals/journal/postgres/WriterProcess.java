package dev.annals.journal.postgres;

import com.zaxxer.hikari.HikariDataSource;
import dev.annals.api.Refused;
import dev.annals.api.customer.CustomerGraded;
import dev.annals.journal.JournalRefusal;
import dev.annals.journal.codec.EventCodec;
import dev.annals.journal.codec.EventSerializer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * A program that appends with several threads until it was told often enough that its events are
 * recorded. What it is told goes to a file at once, a line per event: {@code +id} for recorded,
 * {@code -id} for refused, {@code ?id} for an outcome that nobody knows.
 */
final class WriterProcess {
    private static final int THREADS = 4;
    private static final UUID SHARED_WITH_ALL = UUID.fromString("01920000-0000-7000-8000-00000000abcd");

    private final EventStore store;
    private final OutputStream told;

    private WriterProcess(EventStore store, OutputStream told) {
        this.store = store;
        this.told = told;
    }

    /** Arguments: JDBC address, events to get recorded, file to tell of them. */
    static Process start(String url, int events, Path told) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Daxoniq.update-checker.disabled=true",
                        "-classpath",
                        classPath,
                        WriterProcess.class.getName(),
                        url,
                        Integer.toString(events),
                        told.toString())
                .redirectErrorStream(true)
                .redirectOutput(told.resolveSibling(told.getFileName() + ".log").toFile())
                .start();
    }

    public static void main(String[] arguments) throws Exception {
        EventCodec codec = EventCodec.plain();
        try (HikariDataSource pool = new HikariDataSource();
                OutputStream told = Files.newOutputStream(Path.of(arguments[2]))) {
            pool.setJdbcUrl(arguments[0]);
            pool.setMaximumPoolSize(THREADS + 2);
            pool.setConnectionTimeout(2_000);
            try (PostgresJournal journal =
                    new PostgresJournal(pool, Clock.systemUTC(), codec, new EventSerializer(codec, List.of()))) {
                journal.start();
                new WriterProcess(journal.eventStore(), told).write(Integer.parseInt(arguments[1]));
            }
        }
    }

    private void write(int events) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                writers.add(threads.submit(() -> writeAlone(events / THREADS)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
    }

    private Void writeAlone(int events) throws IOException {
        Random random = new Random();
        int left = events;
        while (left > 0) {
            DomainEventMessage<?>[] next = random.nextInt(20) == 0
                    ? contested()
                    : JournalFixture.graded(UUID.randomUUID(), 1, Math.min(left, 1 + random.nextInt(50)));
            left -= append(next);
            if (random.nextInt(10) == 0) {
                LockSupport.parkNanos(random.nextInt(5_000_000));
            }
        }
        return null;
    }

    /** The next event of an aggregate that everybody appends to; often somebody else is faster. */
    private DomainEventMessage<?>[] contested() {
        long version = unlessLost(() ->
                        store.lastSequenceNumberFor(SHARED_WITH_ALL.toString()).orElse(-1L))
                + 2;
        return new DomainEventMessage<?>[] {
            JournalFixture.event(SHARED_WITH_ALL, version, new CustomerGraded(SHARED_WITH_ALL, "S"))
        };
    }

    /** How many were recorded for certain. */
    private int append(DomainEventMessage<?>... events) throws IOException {
        try {
            store.publish(events);
            tell('+', events);
            return events.length;
        } catch (ConcurrencyException e) {
            tell('-', events);
        } catch (Refused e) {
            tell(e.code() == JournalRefusal.OUTCOME_UNKNOWN ? '?' : '-', events);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return 0;
    }

    private void tell(char outcome, DomainEventMessage<?>... events) throws IOException {
        String lines = Arrays.stream(events)
                .map(event -> outcome + event.getIdentifier() + "\n")
                .collect(Collectors.joining());
        synchronized (told) {
            told.write(lines.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static long unlessLost(java.util.function.LongSupplier read) {
        while (true) {
            try {
                return read.getAsLong();
            } catch (org.springframework.dao.DataAccessException e) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
    }
}
