package dev.annals.journal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.annals.api.DomainEvent;
import dev.annals.api.EventCatalog;
import dev.annals.api.Json;
import dev.annals.api.customer.CustomerGraded;
import dev.annals.api.ticket.ReplyAuthor;
import dev.annals.api.ticket.ReplyVisibility;
import dev.annals.api.ticket.TicketReplied;
import dev.annals.journal.sealing.KeysInMemory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class SealingPersonalValuesTest {
    private static final UUID TICKET = new UUID(1, 1);
    private static final UUID CUSTOMER = new UUID(1, 2);
    private static final TicketReplied REPLY = reply(new UUID(1, 3), "My number is 42");

    private final KeysInMemory keys = new KeysInMemory();
    private final EventCodec codec = new EventCodec(keys, List.of());

    static Stream<Class<? extends DomainEvent>> events() {
        return EventCatalog.byName().values().stream();
    }

    static Stream<Long> seeds() {
        return Stream.concat(
                IntStream.rangeClosed(1, 20).mapToObj(Long::valueOf),
                new Random().longs(20).boxed());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_event_is_read_back_as_it_was_told_and_stored_without_its_personal_values(long seed) {
        Random random = new Random(seed);
        for (DomainEvent sample : EventSamples.all().values()) {
            DomainEvent event = AnyPersonalValues.in(sample, random);

            EncodedEvent stored = codec.encode(event);

            assertThat(codec.decode(stored)).isEqualTo(plainly(event));
            assertThat(codec.decodeAll(List.of(stored, stored))).containsOnly(plainly(event));
            assertThat(AnyPersonalValues.told(event)).noneMatch(stored.json()::contains);
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_without_personal_values_is_stored_as_approved(Class<? extends DomainEvent> type) {
        DomainEvent sample = EventSamples.all().get(type);
        EncodedEvent stored = codec.encode(sample);
        EncodedEvent plain = EventCodec.plain().encode(sample);

        if (PersonalValues.of(type).properties().isEmpty()) {
            assertThat(stored).isEqualTo(plain);
        } else {
            assertThat(stored.json()).contains("\"$sealed\":{\"v\":1,");
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_was_stored_before_anything_was_sealed_stays_readable(Class<? extends DomainEvent> type) {
        DomainEvent sample = EventSamples.all().get(type);

        assertThat(codec.decode(EventCodec.plain().encode(sample))).isEqualTo(sample);
    }

    @Test
    void the_form_names_the_subject_and_the_values_and_nothing_else_is_different() {
        JsonNode stored = Json.mapper().readTree(codec.encode(REPLY).json());

        assertThat(stored.path("$sealed").propertyNames()).containsExactly("v", "subject", "values", "data");
        assertThat(stored.path("$sealed").path("subject").asString()).isEqualTo(CUSTOMER.toString());
        assertThat(stored.path("$sealed").path("values").toString()).isEqualTo("[\"text\"]");
        assertThat(stored.propertyNames())
                .containsExactly("id", "customerId", "replyId", "author", "visibility", "$sealed");
    }

    @Test
    void the_same_values_never_look_the_same() {
        assertThat(codec.encode(REPLY)).isNotEqualTo(codec.encode(REPLY));
    }

    /** Made by the first version, under a key of ones. */
    @Test
    void what_the_first_version_sealed_is_read_for_ever() throws IOException {
        byte[] ones = new byte[32];
        java.util.Arrays.fill(ones, (byte) 1);
        EventCodec later = new EventCodec(new KeysInMemory().with(CUSTOMER, ones), List.of());
        String text = Files.readString(Path.of("src/test/resources/sealed/ticket.replied.v1.json"))
                .strip();

        assertThat(later.decode(new EncodedEvent("ticket.replied", 1, text))).isEqualTo(REPLY);
    }

    @Test
    void values_moved_to_another_event_of_the_same_subject_are_refused() {
        EncodedEvent first = codec.encode(REPLY);
        EncodedEvent second = codec.encode(reply(new UUID(1, 4), "Forget it"));
        String sealed = first.json().substring(first.json().indexOf(",\"$sealed\""));
        String clear = second.json().substring(0, second.json().indexOf(",\"$sealed\""));

        assertUnreadable(new EncodedEvent(first.name(), 1, clear + sealed));
    }

    @Test
    void what_stands_beside_sealed_values_cannot_be_changed() {
        EncodedEvent stored = codec.encode(REPLY);

        assertUnreadable(new EncodedEvent(stored.name(), 1, stored.json().replace("CUSTOMER", "AGENT")));
        assertUnreadable(new EncodedEvent(stored.name(), 1, stored.json().replace("[\"text\"]", "[\"author\"]")));
        assertUnreadable(new EncodedEvent("ticket.resolved", 1, stored.json()));
        assertUnreadable(new EncodedEvent(stored.name(), 1, stored.json().replace("\"v\":1", "\"v\":2")));
        assertUnreadable(
                new EncodedEvent(stored.name(), 1, stored.json().replaceFirst("\"data\":\".", "\"data\":\"-")));
    }

    @Test
    void values_under_the_key_of_somebody_else_are_refused() {
        UUID other = new UUID(1, 9);
        keys.seal(other, new byte[0], new byte[0]);
        EncodedEvent stored = codec.encode(REPLY);

        assertUnreadable(new EncodedEvent(
                stored.name(), 1, stored.json().replace("\"subject\":\"" + CUSTOMER, "\"subject\":\"" + other)));
    }

    @Test
    void a_codec_without_keys_reads_nothing_that_is_sealed() {
        EncodedEvent stored = codec.encode(REPLY);

        assertThatThrownBy(() -> EventCodec.plain().decode(stored)).isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void a_text_that_looks_sealed_inside_a_value_is_a_text() {
        TicketReplied quoted = reply(new UUID(1, 5), codec.encode(REPLY).json());

        assertThat(codec.decode(codec.encode(quoted))).isEqualTo(quoted);
        assertThat(codec.decode(EventCodec.plain().encode(quoted))).isEqualTo(quoted);
    }

    @Test
    void sealing_costs_no_more_than_the_values_take_and_a_form_of_fixed_size() {
        int plain = bytes(EventCodec.plain().encode(REPLY));
        int sealed = bytes(codec.encode(REPLY));

        assertThat(sealed - plain).isLessThan(180);
        assertThat(codec.encode(new CustomerGraded(CUSTOMER, "A")))
                .isEqualTo(EventCodec.plain().encode(new CustomerGraded(CUSTOMER, "A")));
    }

    private void assertUnreadable(EncodedEvent stored) {
        assertThatThrownBy(() -> codec.decode(stored))
                .isInstanceOf(UnreadableEventException.class)
                .hasNoCause()
                .message()
                .doesNotContain("42");
    }

    private static DomainEvent plainly(DomainEvent event) {
        return EventCodec.plain().decode(EventCodec.plain().encode(event));
    }

    private static int bytes(EncodedEvent event) {
        return event.json().getBytes(StandardCharsets.UTF_8).length;
    }

    private static TicketReplied reply(UUID id, String text) {
        return new TicketReplied(TICKET, CUSTOMER, id, text, ReplyAuthor.CUSTOMER, ReplyVisibility.PUBLIC);
    }
}
