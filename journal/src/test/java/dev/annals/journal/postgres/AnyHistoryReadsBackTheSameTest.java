package dev.annals.journal.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.DomainEvent;
import dev.annals.api.RecordedEvent;
import dev.annals.api.customer.CustomerGraded;
import dev.annals.api.customer.CustomerTagsChanged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random appends, valid and stale, of one to five events to few aggregates; whatever was accepted is
 * what is read, by position and by aggregate. The seed is the name of the case.
 */
class AnyHistoryReadsBackTheSameTest {
    private static JournalFixture fixture;

    @BeforeAll
    static void open() {
        fixture = new JournalFixture();
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    static Stream<Long> seeds() {
        return Stream.concat(Stream.of(1L, 2L, 3L), new Random().longs(17).boxed());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void accepted_appends_are_read_back_in_order_and_nothing_else_is(long seed) {
        Random random = new Random(seed);
        List<UUID> aggregates =
                Stream.generate(UUID::randomUUID).limit(1 + random.nextInt(4)).toList();
        Map<UUID, Long> versions = new HashMap<>();
        List<DomainEventMessage<?>> accepted = new ArrayList<>();
        long before = fixture.journal.reader().head();

        for (int i = 0; i < 30; i++) {
            Attempt attempt = Attempt.random(random, aggregates, versions);
            if (attempt.isAccepted()) {
                accepted.addAll(List.of(attempt.events));
                versions.putAll(attempt.versions);
            }
        }

        List<RecordedEvent> read = fixture.journal.reader().after(before, 1_000);
        assertThat(read).extracting(RecordedEvent::position).isSorted().doesNotHaveDuplicates();
        assertThat(read)
                .extracting(AnyHistoryReadsBackTheSameTest::content)
                .isEqualTo(accepted.stream()
                        .map(AnyHistoryReadsBackTheSameTest::content)
                        .toList());
        for (UUID aggregate : aggregates) {
            assertThat(fixture.journal.reader().ofAggregate(aggregate, 0))
                    .isEqualTo(read.stream()
                            .filter(event -> event.aggregateId().equals(aggregate))
                            .toList());
        }
    }

    private static List<Object> content(RecordedEvent event) {
        return List.of(event.eventId().toString(), event.version(), event.payload(), event.metadata());
    }

    private static List<Object> content(DomainEventMessage<?> event) {
        return List.of(
                event.getIdentifier(),
                event.getSequenceNumber() + 1,
                event.getPayload(),
                Map.copyOf(event.getMetaData()));
    }

    /** One append, and what it should do by the rule that versions follow one another. */
    private record Attempt(DomainEventMessage<?>[] events, Map<UUID, Long> versions, boolean valid) {
        static Attempt random(Random random, List<UUID> aggregates, Map<UUID, Long> reached) {
            Map<UUID, Long> versions = new HashMap<>(reached);
            List<DomainEventMessage<?>> events = new ArrayList<>();
            boolean valid = true;
            for (int i = 0; i <= random.nextInt(5); i++) {
                UUID aggregate = aggregates.get(random.nextInt(aggregates.size()));
                long next = versions.getOrDefault(aggregate, 0L) + 1;
                long version = Math.max(1, next + (random.nextInt(8) == 0 ? random.nextInt(3) - 1 : 0));
                valid &= version == next;
                versions.put(aggregate, version);
                events.add(JournalFixture.event(aggregate, version, event(random, aggregate)));
            }
            return new Attempt(events.toArray(DomainEventMessage[]::new), versions, valid);
        }

        boolean isAccepted() {
            try {
                fixture.append(events);
            } catch (ConcurrencyException e) {
                assertThat(valid).isFalse();
                return false;
            }
            assertThat(valid).isTrue();
            return true;
        }

        private static DomainEvent event(Random random, UUID id) {
            String word = random.ints(1 + random.nextInt(20), 0, 0x3000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            return random.nextBoolean()
                    ? new CustomerGraded(id, word)
                    : new CustomerTagsChanged(id, List.of(word, "\"\\{}, "), List.of());
        }
    }
}
