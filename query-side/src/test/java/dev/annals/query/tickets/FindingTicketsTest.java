package dev.annals.query.tickets;

import static dev.annals.query.testing.Desk.resolved;
import static dev.annals.query.testing.Desk.taken;
import static dev.annals.query.testing.Desk.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.annals.api.Refused;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.QueryRefusal;
import dev.annals.api.ticket.FindTickets;
import dev.annals.api.ticket.TicketChannel;
import dev.annals.api.ticket.TicketHeld;
import dev.annals.api.ticket.TicketMerged;
import dev.annals.api.ticket.TicketOpened;
import dev.annals.api.ticket.TicketPriority;
import dev.annals.api.ticket.TicketSummary;
import dev.annals.query.sla.SlaConfiguration;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingTicketsTest {
    private static final UUID ANN = new UUID(1, 1);
    private static final UUID BEN = new UUID(1, 2);
    private static final UUID AGENT = new UUID(5, 1);
    private static final UUID DEAL = new UUID(4, 1);
    private static final UUID CONTACT = new UUID(2, 1);

    private final ReadModelFixture fixture = new ReadModelFixture(new TicketsReadModel());
    private final TicketQueries queries =
            new TicketQueries(fixture.worlds, new SlaConfiguration(fixture.dataSource), ReadModelFixture.CLOCK);

    @BeforeAll
    void tell() {
        fixture.given(
                ticket(id(1), ANN, "Login", TicketPriority.LOW),
                ticket(id(2), ANN, "密码忘记", TicketPriority.URGENT),
                new TicketOpened(
                        id(3),
                        BEN,
                        "Invoice",
                        "Zoë asks twice",
                        TicketPriority.NORMAL,
                        TicketChannel.WEB,
                        "Billing",
                        DEAL,
                        CONTACT,
                        "zh-CN"),
                ticket(id(4), BEN, "Invoice again", TicketPriority.HIGH),
                taken(id(1), AGENT),
                new TicketHeld(id(2), null, "Parts", Instant.parse("2026-04-01T00:00:00Z")),
                resolved(id(3), BEN),
                new TicketMerged(id(4), id(3)));
    }

    @AfterAll
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customerId | 00000000-0000-0001-0000-000000000001 | 1,2",
                "state | OPEN,ON_HOLD | 1,2",
                "state | CLOSED | 4",
                "priority | URGENT | 2",
                "category | Billing | 3",
                "channel | WEB | 3",
                "agentId | 00000000-0000-0005-0000-000000000001 | 1",
                "queue | Level 1 | 1",
                "opportunityId | 00000000-0000-0004-0000-000000000001 | 3",
                "contactId | 00000000-0000-0002-0000-000000000001 | 3",
                "mergedInto | 00000000-0000-0008-0000-000000000003 | 4",
                "heldUntil.from | 2026-04-01T00:00:00Z | 2",
                "heldUntil.to | 2026-04-01T00:00:00Z | ''",
                "resolvedAt.from | 2026-03-01T00:00:00Z | 3",
                "openedAt.to | 2026-03-02T08:00:02Z | 1",
                "createdAt.from | 2026-03-02T08:00:04Z | 4",
                "updatedAt.from | 2026-03-02T08:00:07Z | 3,4",
            })
    void each_filter_finds_its_tickets(String filter, String value, String found) {
        List<String> values = List.of(value.split(","));
        assertThat(found(request(Map.of(filter, values), null, List.of("createdAt"), null)))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "subject | 3,4,1,2",
                "state | 4,2,1,3",
                "-priority | 2,4,3,1",
                "category,-createdAt | 4,2,1,3",
                "queue | 1,2,3,4",
                "heldUntil | 2,1,3,4",
                "resolvedAt | 3,1,2,4",
                "-openedAt | 4,3,2,1",
                "-createdAt | 4,3,2,1",
                "-updatedAt | 4,3,2,1",
            })
    void each_order_is_kept(String sort, String found) {
        assertThat(found(request(Map.of(), null, List.of(sort.split(",")), null)))
                .isEqualTo(found);
    }

    @Test
    void the_most_urgent_and_then_the_oldest_come_first() {
        assertThat(found(request(Map.of(), null, List.of(), null))).isEqualTo("2,4,3,1");
    }

    @Test
    void text_is_found_in_subject_and_text() {
        assertThat(found(request(Map.of(), "mima", List.of(), null))).isEqualTo("2");
        assertThat(found(request(Map.of(), "zoe", List.of(), null))).isEqualTo("3");
        assertThat(found(request(Map.of(), "invoice", List.of("createdAt"), null)))
                .isEqualTo("3,4");
    }

    @Test
    void pages_go_on_in_the_order_of_urgency() {
        List<String> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<TicketSummary> page =
                    find(new ListRequest(Map.of(), null, List.of("-priority", "openedAt"), 1, cursor, false), AsOf.NOW);
            page.items().forEach(ticket -> all.add(number(ticket)));
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(all).containsExactly("2", "4", "3", "1");
    }

    @Test
    void a_list_is_as_it_was_then() {
        ListRequest open = request(Map.of("state", List.of("NEW")), null, List.of("createdAt"), null);
        assertThat(find(open, new AsOf.AtPosition(4)).items()).hasSize(4);
        assertThat(find(open, new AsOf.AtInstant(MemoryJournal.START.plusSeconds(5)))
                        .items())
                .hasSize(3);
        assertThat(find(open, AsOf.NOW).items()).isEmpty();
    }

    @Test
    void a_state_that_is_none_is_refused() {
        ListRequest waiting = request(Map.of("state", List.of("WAITING")), null, List.of(), null);
        assertThat(catchThrowableOfType(Refused.class, () -> found(waiting)).code())
                .isEqualTo(QueryRefusal.BAD_FILTER_VALUE);
    }

    private static UUID id(int number) {
        return new UUID(8, number);
    }

    private static ListRequest request(Map<String, List<String>> filters, String q, List<String> sort, String cursor) {
        return new ListRequest(filters, q, sort, 50, cursor, false);
    }

    private String found(ListRequest request) {
        return String.join(
                ",",
                find(request, AsOf.NOW).items().stream()
                        .map(FindingTicketsTest::number)
                        .toList());
    }

    private Page<TicketSummary> find(ListRequest request, AsOf asOf) {
        return queries.handle(new FindTickets(request, asOf)).body();
    }

    private static String number(TicketSummary ticket) {
        return "" + ticket.id().getLeastSignificantBits();
    }
}
