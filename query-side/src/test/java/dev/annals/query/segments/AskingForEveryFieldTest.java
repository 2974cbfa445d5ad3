package dev.annals.query.segments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.Json;
import dev.annals.api.customer.Address;
import dev.annals.api.customer.CustomerKind;
import dev.annals.api.customer.CustomerRegistered;
import dev.annals.api.customer.LifecycleStage;
import dev.annals.api.query.AsOf;
import dev.annals.api.segment.PreviewRule;
import dev.annals.api.segment.Rule;
import dev.annals.api.sla.ClockMark;
import dev.annals.api.sla.ClockTerms;
import dev.annals.api.sla.SlaClock;
import dev.annals.api.ticket.TicketClockStarted;
import dev.annals.query.customer360.Customer360ReadModel;
import dev.annals.query.slaboard.SlaboardReadModel;
import dev.annals.query.testing.Desk;
import dev.annals.query.testing.MemoryJournal;
import dev.annals.query.testing.ReadModelFixture;
import dev.annals.query.tickets.TicketsReadModel;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fields of which a property of random histories says nothing. */
class AskingForEveryFieldTest {
    private static final UUID CUSTOMER = new UUID(1, 1);
    private static final UUID TICKET = new UUID(2, 1);

    private final ReadModelFixture fixture =
            new ReadModelFixture(new Customer360ReadModel(), new TicketsReadModel(), new SlaboardReadModel());
    private final SegmentQueries queries = new SegmentQueries(fixture.worlds, ZoneOffset.UTC, ReadModelFixture.CLOCK);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'field':'industry','op':'is','value':'Steel'} | 1",
                "{'field':'industry','op':'is','value':'Online'} | 0",
                "{'field':'source','op':'startsWith','value':'ON'} | 1",
                "{'field':'source','op':'isNot','value':'Online'} | 0",
                "{'field':'region','op':'contains','value':'ort'} | 1",
                "{'field':'region','op':'is','value':'Sampleton'} | 0",
                "{'field':'city','op':'is','value':'Sampleton'} | 1",
                "{'field':'phone','op':'isSet'} | 1",
                "{'field':'email','op':'isSet'} | 0",
            })
    void a_field_is_the_customer_s_own(String rule, long count) {
        fixture.given(registered());
        assertThat(count(rule, AsOf.NOW)).isEqualTo(count);
    }

    @Test
    void a_ticket_is_breached_once_however_many_of_its_clocks_are_past_their_target_whether_recorded_or_not() {
        fixture.given(
                registered(),
                Desk.ticket(TICKET, CUSTOMER, "Help"),
                started(SlaClock.FIRST_RESPONSE),
                started(SlaClock.RESOLUTION));
        String once = "{'field':'breachedTickets','op':'is','value':1}";
        String never = "{'field':'breachedTickets','op':'is','value':0}";
        assertThat(count(once, AsOf.NOW)).isEqualTo(1);
        assertThat(count(never, AsOf.NOW)).isZero();
        assertThat(count(never, new AsOf.AtPosition(4))).isEqualTo(1);
        assertThat(count(once, new AsOf.AtPosition(4))).isZero();
    }

    private long count(String rule, AsOf asOf) {
        Rule read = Json.mapper().readValue(rule.replace('\'', '"'), Rule.class);
        return queries.handle(new PreviewRule(read, asOf)).body().count();
    }

    private static CustomerRegistered registered() {
        return new CustomerRegistered(
                CUSTOMER,
                CustomerKind.PERSON,
                "Sample",
                null,
                "+8613800000000",
                new Address(null, "Sampleton", "North", null, null),
                null,
                "Steel",
                "Online",
                List.of(),
                null,
                LifecycleStage.LEAD,
                null,
                null,
                false);
    }

    private static TicketClockStarted started(SlaClock clock) {
        Instant due = MemoryJournal.START.plus(Duration.ofHours(2));
        ClockTerms terms = new ClockTerms(new UUID(6, 1), 1, Duration.ofHours(2), null, null, List.of());
        return new TicketClockStarted(
                TICKET, new UUID(9, clock.ordinal()), clock, 1, terms, List.of(new ClockMark(BigDecimal.ONE, due)));
    }

    @AfterEach
    void close() {
        fixture.close();
    }
}
