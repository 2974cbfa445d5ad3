package dev.annals.query.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.DomainEvent;
import dev.annals.api.MetaKeys;
import dev.annals.api.Money;
import dev.annals.api.opportunity.OpportunityLost;
import dev.annals.api.opportunity.OpportunityMoved;
import dev.annals.api.opportunity.OpportunityOpened;
import dev.annals.api.opportunity.OpportunityReopened;
import dev.annals.api.opportunity.OpportunityWon;
import dev.annals.api.pipeline.ExchangeRateSet;
import dev.annals.api.pipeline.ForecastCategory;
import dev.annals.api.pipeline.PipelineDefined;
import dev.annals.api.pipeline.Pipelines;
import dev.annals.api.pipeline.QuotaSet;
import dev.annals.api.pipeline.Stage;
import dev.annals.query.fold.ReadModel;
import dev.annals.query.testing.ReadModelFixture;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A sales department that tests tell facts to. */
final class Sales implements AutoCloseable {
    static final UUID CUSTOMER = new UUID(3, 1);
    static final ReportSettings SETTINGS = new ReportSettings(ZoneOffset.UTC, null);
    static final List<Stage> STAGES = List.of(
            new Stage("Qualify", new BigDecimal("0.1"), ForecastCategory.PIPELINE),
            new Stage("Propose", new BigDecimal("0.4"), ForecastCategory.BEST_CASE),
            new Stage("Agree", new BigDecimal("0.8"), ForecastCategory.COMMIT));

    final ReadModelFixture fixture;

    Sales() {
        this(new PipelineReadModel());
    }

    Sales(ReadModel... models) {
        fixture = new ReadModelFixture(models);
        fixture.given(new PipelineDefined(Pipelines.DEFAULT, "Sales", STAGES, null));
    }

    static Opening deal(int number) {
        return new Opening(
                new UUID(4, number),
                CUSTOMER,
                usd("100"),
                day("2026-12-10"),
                "Qualify",
                "0.1",
                ForecastCategory.PIPELINE,
                null);
    }

    /** What a deal is opened with, and then what happens to it. */
    record Opening(
            UUID id,
            UUID customer,
            Money amount,
            LocalDate close,
            String stage,
            String probability,
            ForecastCategory category,
            UUID owner) {
        Opening worth(Money money) {
            return new Opening(id, customer, money, close, stage, probability, category, owner);
        }

        Opening of(UUID whom) {
            return new Opening(id, whom, amount, close, stage, probability, category, owner);
        }

        Opening closingOn(String on) {
            return new Opening(id, customer, amount, day(on), stage, probability, category, owner);
        }

        Opening in(String where) {
            return new Opening(id, customer, amount, close, where, probability, category, owner);
        }

        Opening likely(String chance) {
            return new Opening(id, customer, amount, close, stage, chance, category, owner);
        }

        Opening as(ForecastCategory what) {
            return new Opening(id, customer, amount, close, stage, probability, what, owner);
        }

        Opening by(UUID whom) {
            return new Opening(id, customer, amount, close, stage, probability, category, whom);
        }

        OpportunityOpened opened() {
            return new OpportunityOpened(
                    id,
                    customer,
                    "Deal " + id.getLeastSignificantBits(),
                    amount,
                    close,
                    Pipelines.DEFAULT,
                    stage,
                    new BigDecimal(probability),
                    category,
                    owner,
                    null,
                    null,
                    List.of(),
                    List.of());
        }

        OpportunityMoved moved(String to) {
            return new OpportunityMoved(id, to, new BigDecimal(probability), category);
        }

        OpportunityWon won(String on) {
            return new OpportunityWon(id, amount, day(on));
        }

        OpportunityLost lost(String on) {
            return new OpportunityLost(id, null, "price", null, day(on));
        }

        OpportunityReopened reopened() {
            return new OpportunityReopened(id, null, "they called back");
        }
    }

    Sales tell(DomainEvent... events) {
        fixture.given(events);
        return this;
    }

    Sales tellAt(String instant, DomainEvent event) {
        fixture.given(event, Map.of(MetaKeys.OCCURRED_AT, Instant.parse(instant).toString()));
        return this;
    }

    /** Somebody works here; read from the users' table like any user. */
    UUID user(int number, String team) {
        UUID id = new UUID(5, number);
        fixture.sql
                .sql("INSERT INTO read_model.app_user"
                        + " (id, valid_from, valid_to, version, name, name_key, team, created_at, search, body)"
                        + " VALUES (?, 0, 9223372036854775807, 1, 'n', 'n', ?, now(), '', '{}')")
                .params(id, team)
                .update();
        return id;
    }

    Sales rate(int number, String from, String to, String rate, String validFrom) {
        return tell(new ExchangeRateSet(new UUID(6, number), from, to, new BigDecimal(rate), day(validFrom)));
    }

    Sales quota(int number, UUID owner, String team, String from, String to, Money amount) {
        return tell(new QuotaSet(new UUID(7, number), owner, team, day(from), day(to), amount));
    }

    static Money usd(String amount) {
        return money(amount, "USD");
    }

    static Money money(String amount, String currency) {
        int scale = java.util.Currency.getInstance(currency).getDefaultFractionDigits();
        return new Money(new BigDecimal(amount).setScale(scale), currency);
    }

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    @Override
    public void close() {
        Long parked = fixture.sql
                .sql("SELECT count(*) FROM read_model.dead_letter")
                .query(Long.class)
                .single();
        fixture.close();
        assertThat(parked).as("events that could not be folded").isZero();
    }
}
