package dev.annals.query.pipeline;

import dev.annals.api.DomainEvent;
import dev.annals.api.Money;
import dev.annals.api.Patch;
import dev.annals.api.opportunity.AmountChanged;
import dev.annals.api.opportunity.ExpectedCloseChanged;
import dev.annals.api.opportunity.OpportunityLost;
import dev.annals.api.opportunity.OpportunityMoved;
import dev.annals.api.opportunity.OpportunityOpened;
import dev.annals.api.opportunity.OpportunityOwnerChanged;
import dev.annals.api.opportunity.OpportunityReopened;
import dev.annals.api.opportunity.OpportunityRetracted;
import dev.annals.api.opportunity.OpportunityWon;
import dev.annals.api.pipeline.ExchangeRateChanged;
import dev.annals.api.pipeline.ExchangeRateRetracted;
import dev.annals.api.pipeline.ExchangeRateSet;
import dev.annals.api.pipeline.ForecastCategory;
import dev.annals.api.pipeline.Pipelines;
import dev.annals.api.user.UserAdded;
import dev.annals.api.user.UserDetailsChanged;
import dev.annals.query.testing.MemoryJournal;
import dev.annals.query.testing.ReadModelFixture;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Tells a history of deals, people and rates that could have happened, over some weeks. */
final class DealHistory {
    static final UUID OTHER_PIPELINE = new UUID(8, 2);
    static final List<UUID> PEOPLE = List.of(new UUID(5, 1), new UUID(5, 2), new UUID(5, 3));
    static final LocalDate TODAY = LocalDate.ofInstant(MemoryJournal.START, ZoneOffset.UTC);

    private static final List<String> TEAMS = List.of("East", "West");
    private static final List<String> CURRENCIES = List.of("USD", "USD", "EUR", "GBP", "JPY");

    private final ReadModelFixture fixture;
    private final Random random;
    private final List<UUID> open = new ArrayList<>();
    private final List<UUID> closed = new ArrayList<>();
    private final List<UUID> rates = new ArrayList<>();
    private int number;

    private DealHistory(ReadModelFixture fixture, long seed) {
        this.fixture = fixture;
        this.random = new Random(seed);
    }

    static void tell(ReadModelFixture fixture, long seed, int length) {
        DealHistory history = new DealHistory(fixture, seed);
        PEOPLE.forEach(person -> fixture.given(new UserAdded(person, "n", null, history.team(), null, null)));
        for (int i = 0; i < length; i++) {
            if (history.random.nextInt(4) == 0) {
                fixture.journal.pass(Duration.ofHours(history.random.nextInt(72)));
            }
            fixture.given(history.next());
        }
    }

    private DomainEvent next() {
        int kind = random.nextInt(20);
        return switch (kind) {
            case 0 -> new UserDetailsChanged(pick(PEOPLE), null, null, Patch.set(team()), null, null);
            case 1, 2 -> rate();
            case 3 -> changedRate();
            case 4, 5, 6, 7 -> opened();
            default -> open.isEmpty() ? opened() : kind < 10 && !closed.isEmpty() ? reopened() : change(kind);
        };
    }

    private DomainEvent change(int kind) {
        UUID deal = pick(open);
        return switch (kind) {
            case 8, 9, 10, 11 -> new AmountChanged(deal, amount());
            case 12, 13 -> new ExpectedCloseChanged(deal, day());
            case 14 -> new OpportunityOwnerChanged(deal, owner());
            case 15 -> closed(deal, new OpportunityWon(deal, amount(), day()));
            case 16 -> closed(deal, new OpportunityLost(deal, null, "price", null, day()));
            case 17 -> {
                open.remove(deal);
                yield new OpportunityRetracted(deal);
            }
            default -> new OpportunityMoved(deal, "Agree", new BigDecimal("0.8"), ForecastCategory.COMMIT);
        };
    }

    private DomainEvent opened() {
        UUID deal = new UUID(4, ++number);
        open.add(deal);
        return new OpportunityOpened(
                deal,
                Sales.CUSTOMER,
                "Deal " + number,
                amount(),
                day(),
                random.nextInt(3) == 0 ? OTHER_PIPELINE : Pipelines.DEFAULT,
                "Qualify",
                new BigDecimal("0.1"),
                ForecastCategory.PIPELINE,
                owner(),
                null,
                null,
                List.of(),
                List.of());
    }

    private DomainEvent closed(UUID deal, DomainEvent how) {
        open.remove(deal);
        closed.add(deal);
        return how;
    }

    private DomainEvent reopened() {
        UUID deal = closed.remove(random.nextInt(closed.size()));
        open.add(deal);
        return new OpportunityReopened(deal, null, "again");
    }

    private DomainEvent rate() {
        UUID id = new UUID(6, ++number);
        rates.add(id);
        boolean inverted = random.nextBoolean();
        String foreign = List.of("EUR", "GBP", "JPY").get(random.nextInt(3));
        return new ExchangeRateSet(
                id,
                inverted ? "USD" : foreign,
                inverted ? foreign : "USD",
                factor(),
                TODAY.plusDays(random.nextInt(50) - 20));
    }

    private DomainEvent changedRate() {
        if (rates.isEmpty()) {
            return rate();
        }
        if (random.nextBoolean()) {
            return new ExchangeRateChanged(pick(rates), Patch.set(factor()), null);
        }
        return new ExchangeRateRetracted(rates.remove(random.nextInt(rates.size())));
    }

    private BigDecimal factor() {
        return BigDecimal.valueOf(1 + random.nextInt(30_000), 4);
    }

    private Money amount() {
        String currency = pick(CURRENCIES);
        int scale = currency.equals("JPY") ? 0 : 2;
        return new Money(BigDecimal.valueOf(random.nextInt(10_000_000), scale), currency);
    }

    private LocalDate day() {
        return TODAY.plusDays(random.nextInt(60) - 10);
    }

    private UUID owner() {
        return random.nextInt(5) == 0 ? null : pick(PEOPLE);
    }

    private String team() {
        return pick(TEAMS);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
