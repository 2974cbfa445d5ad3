package dev.annals.journal.postgres;

import static dev.annals.journal.postgres.JournalFixture.event;
import static dev.annals.journal.postgres.JournalFixture.graded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.annals.api.RecordedEvent;
import dev.annals.api.customer.CustomerGraded;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AppendingTest {
    private static final SteppedClock CLOCK = new SteppedClock();
    private static JournalFixture fixture;

    @BeforeAll
    static void open() {
        fixture = new JournalFixture(CLOCK, AppendLimits.USUAL);
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @Test
    void of_two_changes_on_the_same_version_one_wins_and_the_other_conflicts() throws Exception {
        UUID customer = UUID.randomUUID();
        fixture.append(graded(customer, 1, 1));
        long head = head();

        List<Boolean> won = together(16, i -> {
            fixture.append(event(customer, 2, new CustomerGraded(customer, "G" + i)));
            return true;
        });

        assertThat(won).containsOnlyOnce(true);
        assertThat(head()).isEqualTo(head + 1);
        assertThat(fixture.journal.reader().ofAggregate(customer, 0)).hasSize(2);
    }

    @Test
    void a_conflict_does_not_harm_others_of_its_batch() throws Exception {
        UUID taken = UUID.randomUUID();
        fixture.append(graded(taken, 1, 1));
        List<UUID> others =
                IntStream.range(0, 32).mapToObj(i -> UUID.randomUUID()).toList();

        List<Boolean> recorded = together(64, i -> {
            fixture.append(graded(i % 2 == 0 ? taken : others.get(i / 2), 1, 1));
            return true;
        });

        assertThat(recorded).filteredOn(Boolean::booleanValue).hasSize(32);
        assertThat(others)
                .allMatch(id -> fixture.journal.reader().ofAggregate(id, 0).size() == 1);
    }

    @Test
    void the_events_of_one_caller_are_recorded_together_or_not_at_all() {
        UUID customer = UUID.randomUUID();
        UUID stale = UUID.randomUUID();
        fixture.append(graded(stale, 1, 1));
        long head = head();

        assertThatThrownBy(() -> fixture.append(graded(customer, 1, 1)[0], graded(stale, 1, 1)[0]))
                .isInstanceOf(ConcurrencyException.class);

        assertThat(head()).isEqualTo(head);
    }

    @Test
    void a_version_cannot_be_left_out() {
        UUID customer = UUID.randomUUID();

        assertThatThrownBy(() -> fixture.append(graded(customer, 2, 1))).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void an_event_that_the_database_refuses_fails_alone_and_leaves_no_gap() throws Exception {
        fixture.database.execute("ALTER TABLE journal.event ADD CHECK (payload NOT LIKE '%unwanted%')");
        long head = head();

        List<Boolean> recorded = together(32, i -> {
            UUID customer = UUID.randomUUID();
            fixture.append(event(customer, 1, new CustomerGraded(customer, i % 8 == 7 ? "unwanted" : "A")));
            return true;
        });

        assertThat(recorded).filteredOn(Boolean::booleanValue).hasSize(28);
        assertThat(fixture.journal.reader().after(head, 100))
                .extracting(RecordedEvent::position)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 28).mapToObj(i -> head + i).toList());
    }

    @Test
    void changes_of_two_processes_follow_each_other() {
        UUID customer = UUID.randomUUID();
        try (PostgresJournal another = fixture.another(CLOCK, AppendLimits.USUAL)) {
            another.start();
            for (long version = 1; version <= 20; version++) {
                (version % 3 == 0 ? another : fixture.journal).eventStore().publish(graded(customer, version, 1));
            }
        }

        assertThat(fixture.journal.reader().ofAggregate(customer, 0))
                .extracting(RecordedEvent::version)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void appending_never_scans_the_journal_even_if_it_began_when_that_was_empty() {
        try (JournalFixture young = new JournalFixture()) {
            UUID customer = UUID.randomUUID();
            for (long version = 1; version <= 300; version++) {
                young.append(graded(customer, version, 1));
            }
            young.endSessions(); // which is when they hand in their counters

            await().ignoreExceptions().until(() -> young.rowsRead("idx_tup_fetch") > 100);
            // One scan per append would have read 45 000.
            assertThat(young.rowsRead("seq_tup_read")).isLessThan(1_000);
        }
    }

    @Test
    void only_what_happened_to_an_aggregate_can_be_recorded() {
        assertThatThrownBy(() -> fixture.journal
                        .eventStore()
                        .publish(GenericEventMessage.asEventMessage(new CustomerGraded(UUID.randomUUID(), "A"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void metadata_is_text_only() {
        assertThatThrownBy(
                        () -> fixture.append(graded(UUID.randomUUID(), 1, 1)[0].andMetaData(java.util.Map.of("n", 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void recording_times_never_run_backwards_even_if_the_clock_does() {
        CLOCK.now = Instant.parse("2030-01-01T00:00:00.123456789Z");
        fixture.append(graded(UUID.randomUUID(), 1, 1));
        Instant first = fixture.journal.reader().recordedAt(head());
        CLOCK.now = Instant.parse("2029-01-01T00:00:00Z");
        fixture.append(graded(UUID.randomUUID(), 1, 1));

        assertThat(first).isEqualTo(Instant.parse("2030-01-01T00:00:00.123456Z"));
        assertThat(fixture.journal.reader().recordedAt(head())).isEqualTo(first);
    }

    @Test
    void many_callers_leave_an_order_without_gaps() throws Exception {
        long head = head();

        together(64, i -> {
            UUID customer = UUID.randomUUID();
            for (int version = 1; version <= 20; version++) {
                fixture.append(graded(customer, version, 1));
            }
            return true;
        });

        List<RecordedEvent> events = fixture.journal.reader().after(head, 10_000);
        assertThat(events)
                .extracting(RecordedEvent::position)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 64 * 20)
                        .mapToObj(i -> head + i)
                        .toList());
        assertThat(events).extracting(RecordedEvent::recordedAt).isSorted();
    }

    private static long head() {
        return fixture.journal.reader().head();
    }

    private interface Attempt {
        boolean run(int number) throws Exception;
    }

    /** Runs attempts at the same time; one that is refused by the journal counts as false. */
    private static List<Boolean> together(int attempts, Attempt attempt) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (int i = 0; i < attempts; i++) {
                int number = i;
                tasks.add(() -> {
                    try {
                        return attempt.run(number);
                    } catch (ConcurrencyException | EventStoreException e) {
                        return false;
                    }
                });
            }
            List<Boolean> results = new ArrayList<>();
            for (Future<Boolean> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        }
    }

    private static final class SteppedClock extends Clock {
        private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
