package dev.annals.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.annals.api.CommonRefusal;
import dev.annals.api.DomainEvent;
import dev.annals.api.MetaKeys;
import dev.annals.api.Patch;
import dev.annals.api.Refused;
import dev.annals.api.audit.AuditChange;
import dev.annals.api.audit.AuditEntry;
import dev.annals.api.audit.AuditFilter;
import dev.annals.api.audit.FindAudit;
import dev.annals.api.audit.FindAuditAt;
import dev.annals.api.audit.GetAuditEntry;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.Page;
import dev.annals.api.query.QueryRefusal;
import dev.annals.api.user.UserAdded;
import dev.annals.api.user.UserDetailsChanged;
import dev.annals.api.user.UserRetracted;
import dev.annals.query.testing.MemoryJournal;
import dev.annals.query.testing.ReadModelFixture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditQueriesTest {
    private static final UUID ANN = new UUID(8, 1);
    private static final UUID BEN = new UUID(8, 2);

    private final ReadModelFixture fixture = new ReadModelFixture(new AuditReadModel());
    private final AuditQueries queries = new AuditQueries(fixture.worlds);

    @BeforeAll
    void record() {
        fixture.given(user(ANN, "Ann 王伟"), told("actor", "boss"));
        fixture.given(user(BEN, "Ben"), told(MetaKeys.CORRELATION_ID, "import-1"));
        fixture.given(AuditedEvents.REGISTERED, told(MetaKeys.REASON, "walk-in at the fair"));
        fixture.given(AuditedEvents.CONTACT, Map.of());
        fixture.given(renamed(ANN, "Anna"), everything());
        fixture.given(new UserRetracted(BEN), Map.of());
    }

    @AfterAll
    void close() {
        fixture.close();
    }

    @Test
    void an_entry_says_who_when_from_where_by_what_and_why() {
        AuditEntry entry = positions(AuditFilter.ALL).get(1);

        assertThat(entry)
                .isEqualTo(new AuditEntry(
                        5,
                        new UUID(7, 5),
                        MemoryJournal.START.plusSeconds(5),
                        Instant.parse("2025-01-01T00:00:00Z"),
                        "user:" + ANN,
                        2,
                        "user.details-changed",
                        "boss",
                        "somebody",
                        "api",
                        "console",
                        "127.0.0.1",
                        "ChangeUserDetails",
                        "c-1",
                        "co-1",
                        "ca-1",
                        "typo",
                        "colleague",
                        "a-1",
                        List.of(new AuditChange("name", "Ann 王伟", "Anna"))));
        assertThat(queries.handle(new GetAuditEntry(entry.eventId(), AsOf.NOW)).body())
                .isEqualTo(entry);
    }

    @Test
    void entries_come_newest_first() {
        assertThat(found(AuditFilter.ALL)).containsExactly(6L, 5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void each_filter_narrows() {
        assertThat(found(entity("user:" + ANN))).containsExactly(5L, 1L);
        assertThat(found(entity("customer"))).containsExactly(4L, 3L);
        assertThat(found(filter("actor", "boss"))).containsExactly(5L, 1L);
        assertThat(found(filter("event", "user.added"))).containsExactly(2L, 1L);
        assertThat(found(filter("field", "name"))).containsExactly(6L, 5L, 3L, 2L, 1L);
        assertThat(found(filter("field", "contacts"))).containsExactly(4L);
        assertThat(found(filter("field", "contacts/name"))).containsExactly(4L);
        assertThat(found(filter("field", "contacts/" + AuditedEvents.PART + "/name")))
                .containsExactly(4L);
        assertThat(found(filter("correlation", "import-1"))).containsExactly(2L);
        assertThat(found(filter("approvedBy", "colleague"))).containsExactly(5L);
    }

    @Test
    void text_is_found_in_reasons_and_in_values_before_and_after() {
        assertThat(found(filter("q", "fair"))).containsExactly(3L);
        assertThat(found(filter("q", "ww"))).containsExactly(5L, 1L);
        assertThat(found(filter("q", "anna"))).containsExactly(5L);
        assertThat(found(filter("q", "zoe"))).containsExactly(4L);
    }

    @Test
    void a_time_range_begins_with_its_first_instant_and_ends_before_its_last() {
        assertThat(found(between(MemoryJournal.START.plusSeconds(2), MemoryJournal.START.plusSeconds(4))))
                .containsExactly(3L, 2L);
        assertThat(found(between(MemoryJournal.START.plusSeconds(6), null))).containsExactly(6L);
        assertThat(found(between(MemoryJournal.START.plusSeconds(7), null))).isEmpty();
        assertThat(found(between(null, MemoryJournal.START.plusSeconds(99)))).hasSize(6);
    }

    @Test
    void as_of_a_position_later_entries_are_unknown() {
        Page<AuditEntry> then = queries.handle(new FindAudit(AuditFilter.ALL, 50, null, new AsOf.AtPosition(3)))
                .body();

        assertThat(then.items()).extracting(AuditEntry::position).containsExactly(3L, 2L, 1L);
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> queries.handle(new GetAuditEntry(new UUID(7, 4), new AsOf.AtPosition(3))))
                        .code())
                .isEqualTo(CommonRefusal.NOT_FOUND);
    }

    @Test
    void entries_of_positions_come_in_their_order_and_none_that_is_later() {
        List<AuditEntry> found = queries.handle(new FindAuditAt(List.of(5L, 1L, 3L, 99L), new AsOf.AtPosition(4)))
                .body();

        assertThat(found).extracting(AuditEntry::position).containsExactly(1L, 3L);
    }

    @Test
    void pages_go_on_where_the_last_one_ended_and_the_last_has_no_next() {
        List<Long> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<AuditEntry> page = queries.handle(new FindAudit(AuditFilter.ALL, 4, cursor, AsOf.NOW))
                    .body();
            page.items().forEach(entry -> all.add(entry.position()));
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(all).containsExactly(6L, 5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void a_cursor_of_another_query_or_of_nobody_is_refused() {
        String cursor = queries.handle(new FindAudit(AuditFilter.ALL, 2, null, AsOf.NOW))
                .body()
                .nextCursor();

        assertThat(refusal(entity("customer"), cursor)).isEqualTo(QueryRefusal.BAD_CURSOR);
        for (String nonsense : List.of("", "x", "%%", "é", "AAAA", cursor + "A")) {
            assertThat(refusal(AuditFilter.ALL, nonsense)).as(nonsense).isEqualTo(QueryRefusal.BAD_CURSOR);
        }
    }

    @Test
    void values_that_are_none_are_refused() {
        assertThat(refusal(entity("planet:" + ANN), null)).isEqualTo(QueryRefusal.BAD_FILTER_VALUE);
        assertThat(refusal(entity("user:1-2"), null)).isEqualTo(QueryRefusal.BAD_FILTER_VALUE);
        assertThat(refusal(filter("actor", "a\0b"), null)).isEqualTo(QueryRefusal.BAD_FILTER_VALUE);
        assertThat(catchThrowableOfType(Refused.class, () -> new FindAudit(AuditFilter.ALL, 201, null, AsOf.NOW))
                        .code())
                .isEqualTo(QueryRefusal.BAD_LIMIT);
    }

    private Object refusal(AuditFilter filter, String cursor) {
        return catchThrowableOfType(Refused.class, () -> queries.handle(new FindAudit(filter, 10, cursor, AsOf.NOW)))
                .code();
    }

    private List<AuditEntry> positions(AuditFilter filter) {
        return queries.handle(new FindAudit(filter, 200, null, AsOf.NOW)).body().items();
    }

    private List<Long> found(AuditFilter filter) {
        return positions(filter).stream().map(AuditEntry::position).toList();
    }

    private static AuditFilter entity(String entity) {
        return filter("entity", entity);
    }

    private static AuditFilter filter(String name, String value) {
        return new AuditFilter(
                name.equals("entity") ? value : null,
                name.equals("actor") ? value : null,
                name.equals("event") ? value : null,
                name.equals("field") ? value : null,
                null,
                null,
                name.equals("correlation") ? value : null,
                name.equals("q") ? value : null,
                name.equals("approvedBy") ? value : null);
    }

    private static AuditFilter between(Instant from, Instant to) {
        return new AuditFilter(null, null, null, null, from, to, null, null, null);
    }

    private static DomainEvent user(UUID id, String name) {
        return new UserAdded(id, name, null, null, null, null);
    }

    private static DomainEvent renamed(UUID id, String name) {
        return new UserDetailsChanged(id, Patch.set(name), null, null, null, null);
    }

    private static Map<String, String> told(String key, String value) {
        return Map.of(key, value);
    }

    private static Map<String, String> everything() {
        return Map.ofEntries(
                Map.entry(MetaKeys.ACTOR, "boss"),
                Map.entry(MetaKeys.ON_BEHALF_OF, "somebody"),
                Map.entry(MetaKeys.ORIGIN, "api"),
                Map.entry(MetaKeys.CLIENT, "console"),
                Map.entry(MetaKeys.ADDRESS, "127.0.0.1"),
                Map.entry(MetaKeys.COMMAND, "ChangeUserDetails"),
                Map.entry(MetaKeys.COMMAND_ID, "c-1"),
                Map.entry(MetaKeys.CORRELATION_ID, "co-1"),
                Map.entry(MetaKeys.CAUSATION_ID, "ca-1"),
                Map.entry(MetaKeys.REASON, "typo"),
                Map.entry(MetaKeys.APPROVED_BY, "colleague"),
                Map.entry(MetaKeys.APPROVAL_ID, "a-1"),
                Map.entry(MetaKeys.OCCURRED_AT, "2025-01-01T00:00:00Z"));
    }
}
