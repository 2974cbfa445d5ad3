package dev.annals.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.DomainEvent;
import dev.annals.api.EventCatalog;
import dev.annals.api.Json;
import dev.annals.api.RecordedEvent;
import dev.annals.api.audit.AuditChange;
import dev.annals.api.customer.CustomerTagsChanged;
import dev.annals.query.testing.MemoryJournal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditFoldTest {
    private final MemoryJournal journal = new MemoryJournal();
    private final AuditFold fold = new AuditFold();
    private final Map<UUID, Known> rows = new HashMap<>();
    private final Map<UUID, Known> neverStored = new HashMap<>();

    static List<AuditedEvents.Example> examples() {
        return Stream.of(
                        AuditedEvents.ALL,
                        AuditedTickets.ALL,
                        AuditedClocks.ALL,
                        AuditedSla.ALL,
                        AuditedDesk.ALL,
                        AuditedCampaigns.ALL,
                        AuditedSending.ALL,
                        AuditedApprovals.ALL,
                        AuditedAccess.ALL,
                        AuditedUsers.ALL,
                        AuditedPrivacy.ALL,
                        AuditedRetractions.ALL)
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_event_shows_its_fields_before_and_after(AuditedEvents.Example example) {
        example.history().forEach(this::entry);

        assertThat(entry(example.event()).changes().stream().map(AuditFoldTest::text))
                .containsExactlyElementsOf(example.changes());
    }

    @Test
    void every_event_there_is_has_an_example() {
        assertThat(examples().stream()
                        .map(example ->
                                EventCatalog.nameOf(example.event().getClass()).value())
                        .collect(Collectors.toSet()))
                .isEqualTo(EventCatalog.byName().keySet());
    }

    @Test
    void what_was_said_on_purpose_is_said_each_time_anew() {
        entry(AuditedEvents.REGISTERED);

        assertThat(rows.get(AuditedEvents.ID).fields()).doesNotContainKey("allowDuplicate");
    }

    @Test
    void an_entity_is_not_copied_when_one_of_its_contacts_changes() {
        entry(AuditedEvents.REGISTERED);
        entry(AuditedEvents.CONTACT);

        assertThat(rows).hasSize(2);
        assertThat(rows.get(AuditedEvents.ID).fields()).doesNotContainKey("contacts");
    }

    @Test
    void an_event_that_changes_nothing_is_an_entry_all_the_same() {
        entry(AuditedEvents.REGISTERED);

        assertThat(entry(new CustomerTagsChanged(AuditedEvents.ID, List.of(), List.of()))
                        .changes())
                .isEmpty();
    }

    private Entry entry(DomainEvent payload) {
        RecordedEvent event = journal.record(payload);
        UUID key = fold.key(event);
        // Read back each time: what was known must not depend on whether it went through the database.
        Known after = fold.apply(rows.get(key), event);
        rows.put(key, Json.mapper().readValue(Json.mapper().writeValueAsString(after), Known.class));
        assertThat(rows.get(key)).isEqualTo(after);
        Known inOneBatch = neverStored.compute(key, (id, before) -> fold.apply(before, event));
        assertThat(columns(inOneBatch)).isEqualTo(columns(after));
        return after.entry();
    }

    private static List<Object> columns(Known known) {
        List<Object> values = new ArrayList<>();
        AuditColumns.ALL.forEach(column -> values.add(column.value().apply(known)));
        return values;
    }

    private static String text(AuditChange change) {
        return change.field() + ": " + Json.mapper().writeValueAsString(change.before()) + " -> "
                + Json.mapper().writeValueAsString(change.after());
    }
}
