package dev.annals.query.customer360;

import static dev.annals.query.testing.Customers.opened;
import static dev.annals.query.testing.Customers.registered;
import static dev.annals.query.testing.Customers.renamed;
import static dev.annals.query.testing.Customers.talked;
import static dev.annals.query.testing.Desk.resolved;
import static dev.annals.query.testing.Desk.taken;
import static dev.annals.query.testing.Desk.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.CommonRefusal;
import dev.annals.api.MetaKeys;
import dev.annals.api.Money;
import dev.annals.api.Patch;
import dev.annals.api.RefusalCode;
import dev.annals.api.Refused;
import dev.annals.api.customer.ConsentChannel;
import dev.annals.api.customer.ConsentRecorded;
import dev.annals.api.customer.ContactAdded;
import dev.annals.api.customer.ContactDetailsChanged;
import dev.annals.api.customer.ContactRemoved;
import dev.annals.api.customer.Customer360;
import dev.annals.api.customer.CustomerConsent;
import dev.annals.api.customer.CustomerContact;
import dev.annals.api.customer.CustomerInteraction;
import dev.annals.api.customer.CustomerKind;
import dev.annals.api.customer.CustomerRetracted;
import dev.annals.api.customer.CustomerTagsChanged;
import dev.annals.api.customer.CustomerTicket;
import dev.annals.api.customer.GetCustomer;
import dev.annals.api.customer.GetTimeline;
import dev.annals.api.customer.TimelineEntry;
import dev.annals.api.opportunity.OpportunityRetracted;
import dev.annals.api.opportunity.OpportunityWon;
import dev.annals.api.query.Answer;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.ticket.TicketMerged;
import dev.annals.api.ticket.TicketPriority;
import dev.annals.api.ticket.TicketState;
import dev.annals.query.pipeline.PipelineReadModel;
import dev.annals.query.testing.MemoryJournal;
import dev.annals.query.testing.ReadModelFixture;
import dev.annals.query.tickets.TicketsReadModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KnowingACustomerTest {
    private static final UUID ANN = new UUID(1, 1);
    private static final UUID DEAL = new UUID(3, 1);
    private static final UUID OTHER_DEAL = new UUID(3, 2);

    private final ReadModelFixture fixture =
            new ReadModelFixture(new Customer360ReadModel(), new PipelineReadModel(), new TicketsReadModel());
    private final CustomerQueries queries = new CustomerQueries(fixture.worlds, ReadModelFixture.CLOCK);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_customer_is_as_last_told() {
        fixture.given(
                registered(ANN, CustomerKind.ORGANIZATION, "Ann Ltd", "a@example.org", null, List.of("x", "y")),
                renamed(ANN, "Anna Ltd"),
                new CustomerTagsChanged(ANN, List.of("z"), List.of("x")));

        Customer360 ann = ann();
        assertThat(ann.name()).isEqualTo("Anna Ltd");
        assertThat(ann.email()).isEqualTo("a@example.org");
        assertThat(ann.tags()).containsExactly("y", "z");
        assertThat(ann.version()).isEqualTo(3);
        assertThat(ann.createdAt()).isEqualTo(MemoryJournal.START.plusSeconds(1));
        assertThat(ann.updatedAt()).isEqualTo(MemoryJournal.START.plusSeconds(3));
    }

    @Test
    void registered_at_is_when_it_was_true_in_the_world() {
        fixture.given(registered(ANN, "Ann"), Map.of(MetaKeys.OCCURRED_AT, "2019-05-01T10:00:00Z"));

        assertThat(ann().registeredAt()).isEqualTo(Instant.parse("2019-05-01T10:00:00Z"));
    }

    @Test
    void contacts_come_change_and_go() {
        UUID bob = new UUID(2, 1);
        UUID eve = new UUID(2, 2);
        fixture.given(
                registered(ANN, "Ann Ltd"),
                new ContactAdded(ANN, bob, "Bob", "bob@example.org", null, "Buyer"),
                new ContactAdded(ANN, eve, "Eve", null, null, null),
                new ContactDetailsChanged(ANN, bob, null, Patch.clear(), null, Patch.set("Head")),
                new ContactRemoved(ANN, eve));

        assertThat(ann().contacts()).containsExactly(new CustomerContact(bob, "Bob", null, null, "Head"));
    }

    @Test
    void the_last_word_about_a_channel_and_purpose_counts() {
        fixture.given(
                registered(ANN, "Ann"),
                new ConsentRecorded(ANN, ConsentChannel.EMAIL, "news", true, "form", LocalDate.parse("2030-01-01")),
                new ConsentRecorded(ANN, ConsentChannel.SMS, "news", true, null, null),
                new ConsentRecorded(ANN, ConsentChannel.EMAIL, "news", false, null, null));

        assertThat(ann().consents())
                .containsExactly(
                        new CustomerConsent(
                                ConsentChannel.SMS, "news", true, null, null, MemoryJournal.START.plusSeconds(3)),
                        new CustomerConsent(
                                ConsentChannel.EMAIL, "news", false, null, null, MemoryJournal.START.plusSeconds(4)));
    }

    @Test
    void open_deals_are_weighted_and_added_up() {
        fixture.given(
                registered(ANN, "Ann"),
                opened(DEAL, ANN, "3800.00", "0.9"),
                opened(OTHER_DEAL, ANN, "22500.00", "0.2"));
        assertThat(ann().opportunities())
                .extracting(d -> d.weighted())
                .containsExactly(euro("3420.00"), euro("4500.00"));
        assertThat(ann().totals().open()).containsExactly(euro("26300.00"));
        assertThat(ann().totals().weighted()).containsExactly(euro("7920.00"));

        fixture.given(new OpportunityWon(DEAL, euro("4000.00"), LocalDate.parse("2026-04-01")));
        assertThat(ann().opportunities()).extracting(d -> d.id()).containsExactly(OTHER_DEAL);
        assertThat(ann().totals().wonOpportunities()).isEqualTo(1);
        assertThat(ann().totals().won()).containsExactly(euro("4000.00"));
    }

    @Test
    void the_last_interactions_come_first() {
        fixture.given(
                registered(ANN, "Ann"), talked(ANN, new UUID(4, 1), "first"), talked(ANN, new UUID(4, 2), "second"));

        assertThat(ann().interactions())
                .extracting(CustomerInteraction::subject)
                .containsExactly("second", "first");
        assertThat(ann().totals().interactions()).isEqualTo(2);
        assertThat(ann().version()).isEqualTo(3);
    }

    @Test
    void a_retracted_customer_is_gone_now_and_stays_in_what_was() {
        fixture.given(registered(ANN, "Ann")).given(new CustomerRetracted(ANN));

        assertThat(refusal(ANN, AsOf.NOW)).isEqualTo(CommonRefusal.NOT_FOUND);
        assertThat(customer(ANN, new AsOf.AtPosition(1)).name()).isEqualTo("Ann");
    }

    @Test
    void nobody_is_not_found() {
        assertThat(refusal(new UUID(0, 0), AsOf.NOW)).isEqualTo(CommonRefusal.NOT_FOUND);
    }

    @Test
    void the_timeline_tells_of_the_customer_and_its_deals_the_latest_first() {
        fixture.given(
                registered(ANN, "Ann"),
                opened(DEAL, ANN, "1.00", "0.5"),
                registered(new UUID(1, 2), "Ben"),
                new OpportunityWon(DEAL, euro("1.00"), LocalDate.parse("2026-04-01")),
                new OpportunityRetracted(DEAL));

        Page<TimelineEntry> first = timeline(null, AsOf.NOW).body();
        assertThat(first.items())
                .extracting(TimelineEntry::event)
                .containsExactly("opportunity.retracted", "opportunity.won");
        assertThat(first.items().getLast().data().path("amount").path("amount").asString())
                .isEqualTo("1.00");
        assertThat(timeline(first.nextCursor(), AsOf.NOW).body().items())
                .extracting(TimelineEntry::event)
                .containsExactly("opportunity.opened", "customer.registered");
        assertThat(timeline(null, new AsOf.AtPosition(1)).body().items()).hasSize(1);
    }

    @Test
    void unresolved_tickets_come_the_most_urgent_and_then_the_oldest_first() {
        UUID agent = new UUID(5, 1);
        fixture.given(
                registered(ANN, "Ann"),
                ticket(new UUID(8, 1), ANN, "Login", TicketPriority.LOW),
                ticket(new UUID(8, 2), ANN, "Printer", TicketPriority.HIGH),
                ticket(new UUID(8, 3), ANN, "Password", TicketPriority.HIGH),
                ticket(new UUID(8, 4), ANN, "Duplicate", TicketPriority.URGENT),
                ticket(new UUID(8, 5), new UUID(1, 2), "Of another", TicketPriority.URGENT),
                taken(new UUID(8, 3), agent),
                new TicketMerged(new UUID(8, 4), new UUID(8, 2)));
        assertThat(ann().tickets()).extracting(CustomerTicket::subject).containsExactly("Printer", "Password", "Login");
        assertThat(ann().tickets().get(1))
                .isEqualTo(new CustomerTicket(
                        new UUID(8, 3),
                        "Password",
                        TicketState.OPEN,
                        TicketPriority.HIGH,
                        "Access",
                        agent,
                        "Level 1",
                        MemoryJournal.START.plusSeconds(4),
                        List.of()));

        fixture.given(resolved(new UUID(8, 3), ANN));
        assertThat(ann().tickets()).extracting(CustomerTicket::subject).containsExactly("Printer", "Login");
        assertThat(customer(ANN, new AsOf.AtPosition(5)).tickets()).hasSize(4);
    }

    @Test
    void the_timeline_tells_of_the_customer_s_tickets() {
        fixture.given(
                registered(ANN, "Ann"),
                ticket(new UUID(8, 1), ANN, "Login"),
                ticket(new UUID(8, 2), new UUID(1, 2), "Of another"),
                resolved(new UUID(8, 1), ANN));

        assertThat(timeline(null, AsOf.NOW).body().items())
                .extracting(TimelineEntry::event)
                .containsExactly("ticket.resolved", "ticket.opened");
    }

    private Answer<Page<TimelineEntry>> timeline(String cursor, AsOf asOf) {
        return queries.handle(new GetTimeline(ANN, new ListRequest(Map.of(), null, List.of(), 2, cursor, false), asOf));
    }

    private RefusalCode refusal(UUID id, AsOf asOf) {
        try {
            throw new AssertionError(customer(id, asOf));
        } catch (Refused refused) {
            return refused.code();
        }
    }

    private Customer360 ann() {
        return customer(ANN, AsOf.NOW);
    }

    private Customer360 customer(UUID id, AsOf asOf) {
        return queries.handle(new GetCustomer(id, asOf)).body();
    }

    private static Money euro(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }
}
