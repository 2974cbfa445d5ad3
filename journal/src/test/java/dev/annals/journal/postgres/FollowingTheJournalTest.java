package dev.annals.journal.postgres;

import static dev.annals.journal.postgres.JournalFixture.graded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FollowingTheJournalTest {
    private static JournalFixture fixture;
    private static EventStore store;

    @BeforeAll
    static void open() {
        fixture = new JournalFixture();
        store = fixture.journal.eventStore();
        fixture.append(graded(UUID.randomUUID(), 1, 2_100));
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @Test
    void a_stream_gives_everything_after_its_token_in_order() throws InterruptedException {
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(new GlobalSequenceTrackingToken(50))) {
            List<Long> positions = new ArrayList<>();
            while (positions.size() < 2_050 && stream.hasNextAvailable(5, TimeUnit.SECONDS)) {
                assertThat(stream.peek()).isPresent();
                positions.add(position(stream.nextAvailable()));
            }
            assertThat(positions)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(51, 2_100).boxed().toList());
        }
    }

    @Test
    void a_stream_at_the_head_has_nothing_and_does_not_wait_when_it_shall_not() {
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(store.createHeadToken())) {
            assertThat(stream.hasNextAvailable()).isFalse();
            assertThat(stream.peek()).isEmpty();
        }
    }

    @Test
    void an_append_wakes_the_reader_that_waits() throws Exception {
        TrackingToken head = store.createHeadToken();
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(head)) {
            CountDownLatch woken = new CountDownLatch(1);
            assertThat(stream.setOnAvailableCallback(woken::countDown)).isTrue();

            fixture.append(graded(UUID.randomUUID(), 1, 1));

            assertThat(woken.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(stream.hasNextAvailable()).isTrue();
        }
    }

    @Test
    void an_append_of_another_process_wakes_the_reader_too() throws Exception {
        try (PostgresJournal elsewhere = fixture.another(Clock.systemUTC(), AppendLimits.USUAL)) {
            elsewhere.start();
            TrackingToken head = elsewhere.eventStore().createHeadToken();
            try (BlockingStream<TrackedEventMessage<?>> stream =
                    elsewhere.eventStore().openStream(head)) {
                CountDownLatch woken = new CountDownLatch(1);
                stream.setOnAvailableCallback(woken::countDown);

                fixture.append(graded(UUID.randomUUID(), 1, 1));

                assertThat(woken.await(5, TimeUnit.SECONDS)).isTrue();
                assertThat(stream.hasNextAvailable()).isTrue();
            }
        }
    }

    @Test
    void a_closed_stream_is_not_called_back() throws Exception {
        CountDownLatch called = new CountDownLatch(1);
        BlockingStream<TrackedEventMessage<?>> stream = store.openStream(store.createHeadToken());
        stream.setOnAvailableCallback(called::countDown);
        stream.close();

        fixture.append(graded(UUID.randomUUID(), 1, 1));

        assertThat(called.getCount()).isEqualTo(1);
    }

    @Test
    void tokens_are_positions() {
        long head = fixture.journal.reader().head();
        Instant recorded = fixture.journal.reader().recordedAt(2_100);

        assertThat(store.createTailToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(store.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(head));
        assertThat(store.createTokenAt(recorded)).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(store.createTokenAt(recorded.plusNanos(1_000)))
                .isEqualTo(
                        new GlobalSequenceTrackingToken(fixture.journal.reader().positionAt(recorded)));
        assertThat(store.createTokenAt(Instant.now().plusSeconds(60))).isEqualTo(store.createHeadToken());
    }

    @Test
    void a_stream_opens_from_no_token_and_from_one_that_replays_but_not_from_a_foreign_one() throws Exception {
        TrackingToken replay =
                ReplayToken.createReplayToken(store.createHeadToken(), new GlobalSequenceTrackingToken(7));

        assertThat(position(store.openStream(null).nextAvailable())).isEqualTo(1);
        assertThat(position(store.openStream(replay).nextAvailable())).isEqualTo(8);
        assertThatThrownBy(() -> store.openStream(GapAwareTrackingToken.newInstance(1, List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static long position(TrackedEventMessage<?> message) {
        return message.trackingToken().position().orElseThrow();
    }
}
