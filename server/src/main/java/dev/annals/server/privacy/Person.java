package dev.annals.server.privacy;

import dev.annals.api.Erased;
import dev.annals.api.Patch;
import dev.annals.api.RecordedEvent;
import dev.annals.api.customer.ContactAdded;
import dev.annals.api.customer.ContactDetailsChanged;
import dev.annals.api.customer.CustomerDetailsChanged;
import dev.annals.api.customer.CustomerRegistered;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose data is looked for.
 *
 * @param events that hold something personal about them
 * @param aggregates what those events happened to, and the customer itself
 * @param words names and mail addresses they ever had, in lower case, to find them by where nothing else tells whose it is
 * @param phones digits of the phone numbers
 */
record Person(UUID id, List<RecordedEvent> events, Set<UUID> aggregates, Set<String> words, Set<String> phones) {
    private static final String PHONE = "\\+\\d{7,15}";

    static Person of(UUID id, List<RecordedEvent> events) {
        Set<UUID> aggregates = events.stream().map(RecordedEvent::aggregateId).collect(Collectors.toSet());
        aggregates.add(id);
        List<String> known = events.stream()
                .flatMap(Person::identifying)
                .filter(Objects::nonNull)
                .filter(text -> !Erased.is(text))
                .distinct()
                .toList();
        return new Person(id, events, aggregates, words(known), phones(known));
    }

    private static Set<String> words(Collection<String> known) {
        return known.stream()
                .filter(text -> !text.matches(PHONE))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Set<String> phones(Collection<String> known) {
        return known.stream()
                .filter(text -> text.matches(PHONE))
                .map(text -> text.substring(1))
                .collect(Collectors.toSet());
    }

    private static Stream<@Nullable String> identifying(RecordedEvent event) {
        return switch (event.payload()) {
            case CustomerRegistered e -> of(e.name(), e.email(), e.phone());
            case CustomerDetailsChanged e -> of(value(e.name()), value(e.email()), value(e.phone()));
            case ContactAdded e -> of(e.name(), e.email(), e.phone());
            case ContactDetailsChanged e -> of(value(e.name()), value(e.email()), value(e.phone()));
            default -> Stream.of();
        };
    }

    private static Stream<@Nullable String> of(@Nullable String... values) {
        return Arrays.stream(values);
    }

    private static @Nullable String value(@Nullable Patch<String> patch) {
        return patch == null ? null : patch.value();
    }

    /** Where the first of the events is. */
    long firstPosition() {
        return events.isEmpty() ? Long.MAX_VALUE : events.getFirst().position();
    }

    /** Without what is known of them. */
    @Override
    public String toString() {
        return id.toString();
    }
}
