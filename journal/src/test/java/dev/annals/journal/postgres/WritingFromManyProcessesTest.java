package dev.annals.journal.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class WritingFromManyProcessesTest {
    private static final int EVENTS = 200_000;

    private final List<Process> writers = new ArrayList<>();

    @TempDir
    private Path folder;

    @AfterEach
    void endWriters() {
        writers.forEach(Process::destroyForcibly);
    }

    @Test
    void a_reader_sees_every_committed_event_once_in_order_and_without_a_gap() throws Exception {
        try (JournalFixture fixture = new JournalFixture()) {
            List<Path> told = List.of(folder.resolve("first"), folder.resolve("second"));
            told.forEach(file -> startWriter(fixture.database.url(), EVENTS / 2, file));
            FollowingReader reader = new FollowingReader(fixture.journal.eventStore());

            reader.readUntil(() -> writers.stream().noneMatch(Process::isAlive));

            assertThat(writers).extracting(Process::exitValue).containsOnly(0);
            assertThat(reader.seen()).hasSize(EVENTS).doesNotHaveDuplicates();
            assertThat(new HashSet<>(reader.seen())).isEqualTo(recorded(told));
        }
    }

    @Test
    void nothing_that_was_acknowledged_is_lost_when_a_writer_and_the_database_are_killed() throws Exception {
        try (KillableDatabase database = new KillableDatabase(folder.resolve("postgres"))) {
            Path killedTold = folder.resolve("killed");
            Path survivorTold = folder.resolve("survivor");
            Process killed = startWriter(database.url(), EVENTS, killedTold);
            Process survivor = startWriter(database.url(), EVENTS, survivorTold);
            try (PostgresJournal journal = database.journal()) {
                FollowingReader reader = new FollowingReader(journal.eventStore());

                reader.readUntil(seen(reader, EVENTS / 8));
                killed.destroyForcibly().waitFor();
                reader.readUntil(seen(reader, EVENTS / 4));
                database.kill();
                database.restart();
                reader.readUntil(() -> !survivor.isAlive());

                assertThat(survivor.exitValue()).isZero();
                Set<String> seen = new HashSet<>(reader.seen());
                assertThat(seen).hasSameSizeAs(reader.seen()).hasSizeGreaterThan(EVENTS);
                assertThat(recorded(List.of(killedTold, survivorTold)).stream().filter(id -> !seen.contains(id)))
                        .isEmpty();
                assertThat(told('-', List.of(killedTold, survivorTold)).stream().filter(seen::contains))
                        .isEmpty();
                assertThat(told('?', List.of(survivorTold))).isEmpty();
                assertThat(told('-', List.of(survivorTold))).isNotEmpty();
            }
        }
    }

    private Process startWriter(String url, int events, Path told) {
        try {
            Process writer = WriterProcess.start(url, events, told);
            writers.add(writer);
            return writer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BooleanSupplier seen(FollowingReader reader, int events) {
        return () -> reader.seen().size() >= events;
    }

    private static Set<String> recorded(List<Path> files) throws IOException {
        return told('+', files);
    }

    private static Set<String> told(char outcome, List<Path> files) throws IOException {
        Set<String> ids = new HashSet<>();
        for (Path file : files) {
            Files.readAllLines(file).stream()
                    // A killed writer may leave half a line.
                    .filter(line -> line.length() == 37 && line.charAt(0) == outcome)
                    .forEach(line -> ids.add(line.substring(1)));
        }
        return ids;
    }
}
