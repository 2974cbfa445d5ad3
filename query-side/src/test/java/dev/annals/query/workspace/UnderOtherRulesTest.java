package dev.annals.query.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.AggregateType;
import dev.annals.api.DomainEvent;
import dev.annals.api.MetaKeys;
import dev.annals.api.Money;
import dev.annals.api.Patch;
import dev.annals.api.RecordedEvent;
import dev.annals.api.opportunity.OpportunityMoved;
import dev.annals.api.opportunity.OpportunityOpened;
import dev.annals.api.opportunity.OpportunityWon;
import dev.annals.api.pipeline.DealFilter;
import dev.annals.api.pipeline.ExchangeRateSet;
import dev.annals.api.pipeline.ForecastCategory;
import dev.annals.api.pipeline.ForecastFigures;
import dev.annals.api.pipeline.GetForecast;
import dev.annals.api.pipeline.PipelineChanged;
import dev.annals.api.pipeline.PipelineDefined;
import dev.annals.api.pipeline.Pipelines;
import dev.annals.api.pipeline.QuotaSet;
import dev.annals.api.pipeline.ReportDimension;
import dev.annals.api.pipeline.Stage;
import dev.annals.api.query.AsOf;
import dev.annals.api.replay.ReplayFilter;
import dev.annals.api.replay.ReplayOrder;
import dev.annals.api.replay.StageProbabilities;
import dev.annals.query.audit.AuditReadModel;
import dev.annals.query.customer360.Customer360ReadModel;
import dev.annals.query.pipeline.PipelineReadModel;
import dev.annals.query.pipeline.PipelineReports;
import dev.annals.query.pipeline.ReportSettings;
import dev.annals.query.testing.MemoryJournal;
import dev.annals.query.testing.ReadModelFixture;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three deals of 100, 1 000 and 10 000, of which one has a chance of its own. */
class UnderOtherRulesTest {
    private static final UUID ID = new UUID(9, 1);
    private static final UUID OTHER = new UUID(9, 2);
    private static final UUID RATE = new UUID(6, 1);
    private static final UUID OWNER = new UUID(5, 1);

    private final ReadModelFixture fixture =
            new ReadModelFixture(new PipelineReadModel(), new Customer360ReadModel(), new AuditReadModel());

    @BeforeEach
    void begin() {
        fixture.given(new PipelineDefined(Pipelines.DEFAULT, "Sales", stages("0.1", "0.5"), null));
        fixture.given(opened(1, "100", "CNY"), opened(2, "1000", "CNY"), opened(3, "10000", "CNY"));
        fixture.given(new OpportunityMoved(deal(2), "Offer", new BigDecimal("0.5"), ForecastCategory.COMMIT));
        fixture.given(new OpportunityMoved(deal(3), "Offer", new BigDecimal("0.7"), ForecastCategory.COMMIT));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void deals_follow_the_given_chance_of_their_stage_and_one_that_somebody_set_stays() {
        assertThat(weighted(AsOf.NOW)).isEqualByComparingTo("7510");
        for (ReplayOrder order : ReplayOrder.values()) {
            replay(order, chances("Call", "0.3", "Offer", "0.2"));
            assertThat(weighted(here())).as(order.name()).isEqualByComparingTo("7230");
            Replaying.drop(fixture, ID);
        }
    }

    @Test
    void a_stage_that_is_not_named_keeps_its_chance() {
        replay(ReplayOrder.RECORDED, chances("Offer", "0.2"));

        assertThat(weighted(here())).isEqualByComparingTo("7210");
    }

    @Test
    void the_chance_of_a_stage_is_the_one_that_it_had_when_the_deal_was_told() {
        fixture.given(new PipelineChanged(Pipelines.DEFAULT, null, Patch.set(stages("0.1", "0.7")), null));
        fixture.given(
                opened(4, "100000", "CNY"),
                Map.of(MetaKeys.OCCURRED_AT, MemoryJournal.START.minusSeconds(9).toString()));
        fixture.given(
                new OpportunityMoved(deal(4), "Offer", new BigDecimal("0.7"), ForecastCategory.COMMIT),
                Map.of(MetaKeys.OCCURRED_AT, MemoryJournal.START.minusSeconds(8).toString()));
        for (ReplayOrder order : ReplayOrder.values()) {
            replay(order, chances("Offer", "0"));
            assertThat(weighted(here())).as(order.name()).isEqualByComparingTo("7010");
            Replaying.drop(fixture, ID);
        }
    }

    @Test
    void given_rates_and_quotas_stand_instead_of_all_that_were_recorded() {
        fixture.given(rate(RATE, "8"), new QuotaSet(new UUID(8, 1), OWNER, null, first(), last(), euros("10")));
        fixture.given(opened(4, "100", "EUR"), new OpportunityWon(deal(4), euros("100"), LocalDate.of(2026, 3, 3)));
        assertThat(total(AsOf.NOW).won()).isEqualTo(yuan("800"));
        assertThat(total(AsOf.NOW).quota()).isEqualTo(yuan("80"));

        replay(
                ReplayOrder.RECORDED,
                instead(
                        List.of("exchange-rate", "quota"),
                        rate(RATE, "7"),
                        new QuotaSet(new UUID(8, 2), OWNER, null, first(), last(), yuan("1400"))));

        assertThat(total(here()).won()).isEqualTo(yuan("700"));
        assertThat(total(here()).quota()).isEqualTo(yuan("1400"));
        assertThat(total(here()).attainment()).isEqualByComparingTo("0.5");
    }

    @Test
    void none_are_given_and_none_are_there() {
        fixture.given(new QuotaSet(new UUID(8, 1), OWNER, null, first(), last(), yuan("1000")));

        replay(ReplayOrder.RECORDED, instead(List.of("quota")));

        assertThat(total(AsOf.NOW).quota()).isEqualTo(yuan("1000"));
        assertThat(total(here()).quota()).isNull();
    }

    @Test
    void what_is_given_stands_first_and_positions_and_versions_have_no_gaps() {
        fixture.given(rate(RATE, "8"), opened(4, "1", "CNY"));
        fixture.given(rate(new UUID(6, 2), "9"), opened(5, "1", "CNY"));

        replay(ReplayOrder.RECORDED, instead(List.of("exchange-rate"), rate(RATE, "7")));

        assertThat(audited("valid_from || ' ' || entity_type || ' ' || version"))
                .startsWith("1 exchange-rate 1", "2 pipeline 1", "3 opportunity 1")
                .endsWith("6 opportunity 2", "7 opportunity 2", "8 opportunity 1", "9 opportunity 1");
        assertThat(audited("body::jsonb #>> '{entry,metadata,origin}'"))
                .hasSize(7)
                .startsWith("replay");
    }

    @Test
    void two_runs_give_the_same_digests_and_it_does_not_rest_in_the_middle() {
        for (ReplayOrder order : ReplayOrder.values()) {
            Rules rules = instead(List.of("pipeline"), rate(RATE, "7"));
            assertThat(Replaying.of(fixture, new Random(1)).fill(plan(ID, order, rules)))
                    .isEqualTo(Replaying.of(fixture, new Random(2)).fill(plan(OTHER, order, rules)));
            Replaying.drop(fixture, ID, OTHER);
        }
    }

    private void replay(ReplayOrder order, Rules rules) {
        Replaying.of(fixture, new Random(7)).fill(plan(ID, order, rules));
    }

    private Plan plan(UUID id, ReplayOrder order, Rules rules) {
        return new Plan(id, fixture.models, order, ReplayFilter.ALL, 0, fixture.journal.head(), null, rules);
    }

    private static Rules chances(String... stages) {
        Map<String, BigDecimal> chances = new HashMap<>();
        for (int i = 0; i < stages.length; i += 2) {
            chances.put(stages[i], new BigDecimal(stages[i + 1]));
        }
        return new Rules(
                List.of(new StageProbabilities(Pipelines.DEFAULT, chances)), event -> false, scene -> List.of(), null);
    }

    private static Rules instead(List<String> types, DomainEvent... given) {
        Predicate<RecordedEvent> leftOut = event -> types.contains(event.aggregateType());
        return new Rules(
                List.of(),
                leftOut,
                scene -> List.of(given).stream()
                        .map(event -> new Rules.Given(type(event), event.id(), event))
                        .toList(),
                null);
    }

    private static AggregateType type(DomainEvent event) {
        return event instanceof QuotaSet ? AggregateType.QUOTA : AggregateType.EXCHANGE_RATE;
    }

    private BigDecimal weighted(AsOf moment) {
        return total(moment).weighted().amount();
    }

    private ForecastFigures total(AsOf moment) {
        return new PipelineReports(fixture.worlds, new ReportSettings(ZoneOffset.UTC, null))
                .handle(new GetForecast(first(), last(), ReportDimension.NONE, "CNY", DealFilter.ALL, moment))
                .body()
                .total();
    }

    private List<String> audited(String what) {
        return fixture.ask(
                        here(),
                        world -> world.sql()
                                .sql("SELECT " + what + " FROM audit_entry ORDER BY valid_from")
                                .query(String.class)
                                .list())
                .body();
    }

    private static AsOf here() {
        return new AsOf.InWorkspace(ID, AsOf.NOW);
    }

    private static List<Stage> stages(String call, String offer) {
        return List.of(
                new Stage("Call", new BigDecimal(call), ForecastCategory.PIPELINE),
                new Stage("Offer", new BigDecimal(offer), ForecastCategory.COMMIT));
    }

    private static OpportunityOpened opened(int number, String amount, String currency) {
        return new OpportunityOpened(
                deal(number),
                new UUID(3, 1),
                "Deal " + number,
                new Money(new BigDecimal(amount).setScale(2), currency),
                LocalDate.of(2026, 3, 20),
                Pipelines.DEFAULT,
                "Call",
                new BigDecimal("0.1"),
                ForecastCategory.PIPELINE,
                OWNER,
                null,
                null,
                List.of(),
                List.of());
    }

    private static ExchangeRateSet rate(UUID id, String rate) {
        return new ExchangeRateSet(id, "EUR", "CNY", new BigDecimal(rate), LocalDate.of(2026, 1, 1));
    }

    private static UUID deal(int number) {
        return new UUID(4, number);
    }

    private static Money yuan(String amount) {
        return new Money(new BigDecimal(amount).setScale(2), "CNY");
    }

    private static Money euros(String amount) {
        return new Money(new BigDecimal(amount).setScale(2), "EUR");
    }

    private static LocalDate first() {
        return LocalDate.of(2026, 3, 1);
    }

    private static LocalDate last() {
        return LocalDate.of(2026, 3, 31);
    }
}
