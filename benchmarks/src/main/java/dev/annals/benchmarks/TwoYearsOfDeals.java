package dev.annals.benchmarks;

import dev.annals.api.AggregateType;
import dev.annals.api.DomainEvent;
import dev.annals.api.EventCatalog;
import dev.annals.api.EventName;
import dev.annals.api.Money;
import dev.annals.api.RecordedEvent;
import dev.annals.api.customer.CustomerKind;
import dev.annals.api.customer.CustomerRegistered;
import dev.annals.api.customer.LifecycleStage;
import dev.annals.api.opportunity.AmountChanged;
import dev.annals.api.opportunity.ExpectedCloseChanged;
import dev.annals.api.opportunity.OpportunityLost;
import dev.annals.api.opportunity.OpportunityOpened;
import dev.annals.api.opportunity.OpportunityWon;
import dev.annals.api.pipeline.ForecastCategory;
import dev.annals.api.pipeline.Pipelines;
import dev.annals.api.user.UserAdded;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Deals as a company of 200 sellers in ten teams opens them day by day over two years, evenly: the amount changes after ten
 * days, the expected close of every other one after twenty, and after forty days half are won or lost.
 */
final class TwoYearsOfDeals {
    static final Instant BEGIN = Instant.parse("2024-11-01T00:00:00Z");
    static final int DAYS = 730;

    private static final int SELLERS = 200;
    private static final int DEALS_PER_CUSTOMER = 5;
    private static final long SECONDS = DAYS * 86_400L;
    private static final int AT_ONCE = 5_000;

    private final int deals;
    private final Random random = new Random(7);
    private final List<Fact> facts = new ArrayList<>();

    /** An event that will be recorded at a second. */
    private record Fact(long second, DomainEvent event, AggregateType type) {}

    TwoYearsOfDeals(int deals) {
        this.deals = deals;
    }

    static UUID customer(int number) {
        return new UUID(3, number);
    }

    /** Hands over all events in their order, some thousand at a time; answers how many they are. */
    long tell(Consumer<List<RecordedEvent>> listener) {
        make();
        facts.sort(Comparator.comparingLong(Fact::second));
        Map<UUID, Long> versions = new HashMap<>();
        List<RecordedEvent> batch = new ArrayList<>();
        long position = 0;
        for (Fact fact : facts) {
            long version = versions.merge(fact.event().id(), 1L, Long::sum);
            batch.add(recorded(++position, version, fact));
            if (batch.size() == AT_ONCE) {
                listener.accept(batch);
                batch = new ArrayList<>();
            }
        }
        listener.accept(batch);
        return position;
    }

    private static RecordedEvent recorded(long position, long version, Fact fact) {
        EventName name = EventCatalog.nameOf(fact.event().getClass());
        return new RecordedEvent(
                position,
                new UUID(7, position),
                fact.type().word(),
                fact.event().id(),
                version,
                name.value(),
                name.revision(),
                BEGIN.plusSeconds(fact.second()),
                Map.of(),
                fact.event());
    }

    private void make() {
        for (int i = 0; i < SELLERS; i++) {
            add(0, new UserAdded(seller(i), "Seller " + i, null, "Team " + i % 10, null, null), AggregateType.USER);
        }
        for (int i = 0; i < deals / DEALS_PER_CUSTOMER; i++) {
            add(1, registered(i), AggregateType.CUSTOMER);
        }
        for (int i = 0; i < deals; i++) {
            deal(i, 2 + i * (SECONDS - 2) / deals);
        }
    }

    private void deal(int number, long second) {
        UUID id = new UUID(4, number);
        LocalDate close = day(second).plusDays(20L + random.nextInt(100));
        add(second, opened(id, number, close), AggregateType.OPPORTUNITY);
        add(after(second, 10), new AmountChanged(id, amount()), AggregateType.OPPORTUNITY);
        if (number % 2 == 0) {
            DomainEvent later = new ExpectedCloseChanged(id, close.plusDays(random.nextInt(90)));
            add(after(second, 20), later, AggregateType.OPPORTUNITY);
        }
        long end = after(second, 40);
        if (number % 4 == 1) {
            add(end, new OpportunityWon(id, amount(), day(end)), AggregateType.OPPORTUNITY);
        } else if (number % 4 == 3) {
            add(end, new OpportunityLost(id, customerOf(number), "price", null, day(end)), AggregateType.OPPORTUNITY);
        }
    }

    private void add(long second, DomainEvent event, AggregateType type) {
        if (second < SECONDS) {
            facts.add(new Fact(second, event, type));
        }
    }

    private static long after(long second, int days) {
        return second + days * 86_400L;
    }

    private static LocalDate day(long second) {
        return LocalDate.ofInstant(BEGIN.plus(second, ChronoUnit.SECONDS), ZoneOffset.UTC);
    }

    private static UUID seller(int number) {
        return new UUID(5, number);
    }

    private Money amount() {
        return new Money(BigDecimal.valueOf(100_000L + random.nextInt(10_000_000), 2), "USD");
    }

    private static CustomerRegistered registered(int number) {
        return new CustomerRegistered(
                customer(number),
                CustomerKind.ORGANIZATION,
                "Sample " + number,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                LifecycleStage.LEAD,
                null,
                null,
                false);
    }

    private UUID customerOf(int deal) {
        return customer(deal % (deals / DEALS_PER_CUSTOMER));
    }

    private OpportunityOpened opened(UUID id, int number, LocalDate close) {
        return new OpportunityOpened(
                id,
                customerOf(number),
                "Deal " + number,
                amount(),
                close,
                Pipelines.DEFAULT,
                "Proposal",
                BigDecimal.valueOf(1 + random.nextInt(9), 1),
                ForecastCategory.PIPELINE,
                seller(number % SELLERS),
                null,
                null,
                List.of(),
                List.of());
    }
}
