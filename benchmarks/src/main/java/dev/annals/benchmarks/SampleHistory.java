package dev.annals.benchmarks;

import dev.annals.api.DomainEvent;
import dev.annals.api.Money;
import dev.annals.api.Patch;
import dev.annals.api.customer.CustomerDetailsChanged;
import dev.annals.api.customer.CustomerKind;
import dev.annals.api.customer.CustomerRegistered;
import dev.annals.api.customer.Direction;
import dev.annals.api.customer.InteractionChannel;
import dev.annals.api.customer.InteractionRecorded;
import dev.annals.api.customer.LifecycleStage;
import dev.annals.api.opportunity.AmountChanged;
import dev.annals.api.opportunity.OpportunityLost;
import dev.annals.api.opportunity.OpportunityMoved;
import dev.annals.api.opportunity.OpportunityOpened;
import dev.annals.api.opportunity.OpportunityWon;
import dev.annals.api.pipeline.ForecastCategory;
import dev.annals.api.pipeline.PipelineDefined;
import dev.annals.api.pipeline.Stage;
import dev.annals.api.ticket.ReplyAuthor;
import dev.annals.api.ticket.ReplyVisibility;
import dev.annals.api.ticket.TicketAssigned;
import dev.annals.api.ticket.TicketChannel;
import dev.annals.api.ticket.TicketClosed;
import dev.annals.api.ticket.TicketOpened;
import dev.annals.api.ticket.TicketPriority;
import dev.annals.api.ticket.TicketReplied;
import dev.annals.api.ticket.TicketResolved;
import dev.annals.api.ticket.TicketState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** Customers who are talked to, buy twice and need help once, many of them side by side: {@value #EACH} events each. */
final class SampleHistory {
    static final int EACH = 20;
    private static final int SIDE_BY_SIDE = 500;
    private static final int WRITERS = 4;
    private static final UUID PIPELINE = new UUID(9, 9);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Instant TIME = Instant.parse("2026-01-05T08:00:00Z");
    private static final String TEXT =
            "Wants forty chairs before the end of the quarter, and a price for the delivery to two sites.";

    private final EventStore store;

    SampleHistory(EventStore store) {
        this.store = store;
    }

    /** Records the life of so many customers, and of one pipeline. */
    void record(int customers) throws Exception {
        append(List.of(message(
                "Pipeline",
                0,
                new PipelineDefined(
                        PIPELINE, "Sales", List.of(new Stage("Offer", HALF, ForecastCategory.PIPELINE)), null))));
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> blocks = new ArrayList<>();
            for (int first = 0; first < customers; first += SIDE_BY_SIDE) {
                int from = first;
                blocks.add(threads.submit(() -> block(from, Math.min(customers, from + SIDE_BY_SIDE))));
            }
            for (Future<?> block : blocks) {
                block.get();
            }
        }
    }

    /** What so many customers live through, without recording it. */
    static Stream<DomainEvent> of(int customers) {
        return IntStream.range(0, customers)
                .boxed()
                .flatMap(i -> IntStream.range(0, EACH)
                        .mapToObj(step -> (DomainEvent) event(i, step).getPayload()));
    }

    private void block(int from, int to) {
        for (int step = 0; step < EACH; step++) {
            int now = step;
            append(IntStream.range(from, to).mapToObj(i -> event(i, now)).toList());
        }
    }

    private void append(List<? extends DomainEventMessage<?>> events) {
        DefaultUnitOfWork.startAndGet(events.getFirst()).execute(() -> store.publish(events));
    }

    private static DomainEventMessage<?> event(int i, int step) {
        UUID customer = new UUID(0x0198_0000_0000_7000L, i);
        UUID deal = new UUID(0x0198_0000_0001_7000L, i);
        UUID other = new UUID(0x0198_0000_0002_7000L, i);
        UUID ticket = new UUID(0x0198_0000_0003_7000L, i);
        return switch (step) {
            case 0 -> message("Customer", 0, registered(customer, i));
            case 1 -> message("Customer", 1, renamed(customer, i));
            case 2, 3, 4, 5, 6 -> message("Customer", step, talked(customer));
            case 7 -> message("Opportunity", 0, opened(deal, customer, i));
            case 8, 9 -> message("Opportunity", step - 7, moved(deal));
            case 10 -> message("Opportunity", 3, new AmountChanged(deal, money(i + 100)));
            case 11 -> message("Opportunity", 4, closed(deal, customer, i));
            case 12 -> message("Ticket", 0, asked(ticket, customer));
            case 13 -> message("Ticket", 1, new TicketAssigned(ticket, new UUID(5, i % 200), null, TicketState.OPEN));
            case 14 -> message("Ticket", 2, replied(ticket, customer, ReplyAuthor.AGENT));
            case 15 -> message("Ticket", 3, replied(ticket, customer, ReplyAuthor.CUSTOMER));
            case 16 -> message("Ticket", 4, new TicketResolved(ticket, customer, "Sent a new one", TIME));
            case 17 -> message("Ticket", 5, new TicketClosed(ticket));
            case 18 -> message("Opportunity", 0, opened(other, customer, i + 1));
            case 19 -> message("Opportunity", 1, moved(other));
            default -> throw new IllegalArgumentException("no step " + step);
        };
    }

    private static CustomerRegistered registered(UUID id, int i) {
        return new CustomerRegistered(
                id,
                CustomerKind.ORGANIZATION,
                "Sample " + i,
                "sample" + i + "@shop.example",
                null,
                null,
                null,
                "Industry " + i % 7,
                "fair",
                List.of("t" + i % 11),
                null,
                LifecycleStage.LEAD,
                new UUID(5, i % 200),
                null,
                false);
    }

    private static CustomerDetailsChanged renamed(UUID id, int i) {
        return new CustomerDetailsChanged(
                id, Patch.set("Sample and Sons " + i), null, null, null, null, null, null, null, false);
    }

    private static InteractionRecorded talked(UUID customer) {
        return new InteractionRecorded(
                customer,
                UUID.randomUUID(),
                InteractionChannel.CALL,
                Direction.IN,
                "Asked for a quote",
                TEXT,
                List.of("Zoe Sample"),
                null,
                null);
    }

    private static OpportunityOpened opened(UUID id, UUID customer, int i) {
        return new OpportunityOpened(
                id,
                customer,
                "Chairs",
                money(i),
                LocalDate.of(2026, 1 + i % 12, 15),
                PIPELINE,
                "Offer",
                HALF,
                ForecastCategory.PIPELINE,
                new UUID(5, i % 200),
                "fair",
                null,
                List.of(),
                List.of("chair"));
    }

    private static OpportunityMoved moved(UUID id) {
        return new OpportunityMoved(id, "Offer", HALF, ForecastCategory.COMMIT);
    }

    private static DomainEvent closed(UUID id, UUID customer, int i) {
        return i % 3 == 0
                ? new OpportunityLost(id, customer, "PRICE", null, LocalDate.of(2026, 1, 20))
                : new OpportunityWon(id, money(i + 100), LocalDate.of(2026, 1, 20));
    }

    private static TicketOpened asked(UUID id, UUID customer) {
        return new TicketOpened(
                id,
                customer,
                "A chair is broken",
                TEXT,
                TicketPriority.NORMAL,
                TicketChannel.EMAIL,
                null,
                null,
                null,
                "en");
    }

    private static TicketReplied replied(UUID id, UUID customer, ReplyAuthor author) {
        return new TicketReplied(id, customer, UUID.randomUUID(), TEXT, author, ReplyVisibility.PUBLIC);
    }

    private static Money money(int i) {
        return new Money(BigDecimal.valueOf(100_000 + i % 900_000, 2), "EUR");
    }

    private static DomainEventMessage<?> message(String type, long sequence, DomainEvent event) {
        return new GenericDomainEventMessage<>(type, event.id().toString(), sequence, event, metadata(event));
    }

    private static MetaData metadata(DomainEvent event) {
        return MetaData.with("actor", "00000000-0000-7000-8000-0000000000ad")
                .and("origin", "api")
                .and("command", event.getClass().getSimpleName())
                .and("commandId", UUID.randomUUID().toString())
                .and("correlationId", UUID.randomUUID().toString())
                .and("occurredAt", TIME.toString());
    }
}
