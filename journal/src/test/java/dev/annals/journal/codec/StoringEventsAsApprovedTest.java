package dev.annals.journal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.DomainEvent;
import dev.annals.api.EventCatalog;
import dev.annals.api.EventName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON of every event is a decision: what differs is written to target/received, to be looked at and copied. */
class StoringEventsAsApprovedTest {
    private static final Path APPROVED = Path.of("src/test/resources/approved");
    private static final Path RECEIVED = Path.of("target/received");

    private final EventCodec codec = EventCodec.plain();

    static Stream<Class<? extends DomainEvent>> events() {
        return EventCatalog.byName().values().stream();
    }

    static Stream<Path> approvedFiles() throws IOException {
        return Files.list(APPROVED).sorted();
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_is_stored_exactly_as_approved(Class<? extends DomainEvent> type) {
        EventName name = EventCatalog.nameOf(type);
        assertThat(EventSamples.all()).containsKey(type);

        EncodedEvent encoded = codec.encode(EventSamples.all().get(type));

        assertThat(encoded.name()).isEqualTo(name.value());
        assertThat(encoded.revision()).isEqualTo(name.revision());
        Path approved = APPROVED.resolve(fileName(encoded));
        keepReceived(encoded);
        assertThat(approved).exists().hasContent(encoded.json() + "\n");
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_is_read_back_equal_from_the_approved_text(Class<? extends DomainEvent> type) {
        DomainEvent sample = EventSamples.all().get(type);

        DomainEvent read = codec.decode(codec.encode(sample));

        assertThat(read).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("approvedFiles")
    void every_revision_ever_approved_can_still_be_read(Path file) throws IOException {
        String[] parts = file.getFileName().toString().replace(".json", "").split("\\.v");
        EncodedEvent stored = new EncodedEvent(parts[0], Integer.parseInt(parts[1]), Files.readString(file));

        assertThat(codec.decode(stored)).isInstanceOf(EventCatalog.byName().get(parts[0]));
    }

    @Test
    void there_are_events_to_approve() {
        assertThat(events()).hasSizeGreaterThan(30);
    }

    private static void keepReceived(EncodedEvent encoded) {
        try {
            Files.createDirectories(RECEIVED);
            Files.writeString(RECEIVED.resolve(fileName(encoded)), encoded.json() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fileName(EncodedEvent encoded) {
        return encoded.name() + ".v" + encoded.revision() + ".json";
    }
}
