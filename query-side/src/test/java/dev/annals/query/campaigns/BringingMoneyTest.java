package dev.annals.query.campaigns;

import static dev.annals.query.testing.Marketing.campaign;
import static dev.annals.query.testing.Marketing.entered;
import static dev.annals.query.testing.Marketing.lead;
import static dev.annals.query.testing.Marketing.refused;
import static dev.annals.query.testing.Marketing.responded;
import static dev.annals.query.testing.Marketing.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.annals.api.CommonRefusal;
import dev.annals.api.DomainEvent;
import dev.annals.api.MetaKeys;
import dev.annals.api.Money;
import dev.annals.api.Refused;
import dev.annals.api.campaign.AttributionModel;
import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.campaign.CampaignPerformance;
import dev.annals.api.campaign.CampaignRetracted;
import dev.annals.api.campaign.CampaignReturn;
import dev.annals.api.campaign.CostBooked;
import dev.annals.api.campaign.CostKind;
import dev.annals.api.campaign.FunnelFigures;
import dev.annals.api.campaign.FunnelStep;
import dev.annals.api.campaign.GetCampaignPerformance;
import dev.annals.api.campaign.MemberEntered;
import dev.annals.api.campaign.MemberSource;
import dev.annals.api.campaign.Members;
import dev.annals.api.campaign.MessageRefusal;
import dev.annals.api.campaign.ResponseKind;
import dev.annals.api.campaign.VariantFigures;
import dev.annals.api.campaign.VariantVerdict;
import dev.annals.api.opportunity.OpportunityOpened;
import dev.annals.api.opportunity.OpportunityWon;
import dev.annals.api.pipeline.ForecastCategory;
import dev.annals.api.pipeline.PipelineDefined;
import dev.annals.api.pipeline.Pipelines;
import dev.annals.api.pipeline.Stage;
import dev.annals.api.query.AsOf;
import dev.annals.query.pipeline.PipelineReadModel;
import dev.annals.query.pipeline.ReportSettings;
import dev.annals.query.testing.ReadModelFixture;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BringingMoneyTest {
    private static final UUID SPRING = new UUID(8, 1);
    private static final UUID FAIR = new UUID(8, 2);
    private static final UUID ANN = new UUID(1, 1);
    private static final UUID BEN = new UUID(1, 2);
    private static final UUID CYD = new UUID(1, 3);

    private final ReadModelFixture fixture = new ReadModelFixture(new CampaignsReadModel(), new PipelineReadModel());
    private final CampaignQueries queries =
            new CampaignQueries(fixture.worlds, new ReportSettings(ZoneOffset.UTC, null), ReadModelFixture.CLOCK);

    @BeforeEach
    void begin() {
        fixture.given(
                new PipelineDefined(
                        Pipelines.DEFAULT,
                        "Sales",
                        List.of(new Stage("Qualify", new BigDecimal("0.1"), ForecastCategory.PIPELINE)),
                        null),
                campaign(SPRING, "Spring"),
                campaign(FAIR, "Fair", CampaignChannel.EVENT, null));
    }

    @Test
    void the_funnel_counts_how_far_members_came_and_what_each_of_them_cost() {
        on("2026-03-02", entered(SPRING, ANN), entered(SPRING, BEN), entered(SPRING, CYD));
        on("2026-03-03", refused(SPRING, CYD, MessageRefusal.NO_CONSENT), sent(SPRING, ANN), sent(SPRING, BEN));
        on("2026-03-04", responded(SPRING, BEN, ResponseKind.BOUNCED), responded(SPRING, ANN, ResponseKind.CLICKED));
        on("2026-03-05", responded(SPRING, ANN, ResponseKind.REPLIED), lead(SPRING, ANN, null, ReadModelFixture.TODAY));
        on("2026-03-06", opened(1, ANN, "1000", null), opened(2, BEN, "50", SPRING), opened(3, CYD, "70", null));
        on("2026-03-07", won(1, "1000"), cost("90.00", CostKind.ACTUAL), cost("120.00", CostKind.PLANNED));
        assertThat(performance(SPRING, AttributionModel.LAST).funnel())
                .extracting(
                        FunnelFigures::step,
                        FunnelFigures::count,
                        figures -> figures.costEach() == null
                                ? "-"
                                : figures.costEach().amount().toString())
                .containsExactly(
                        step(FunnelStep.AUDIENCE, 3, "30.00"),
                        step(FunnelStep.ALLOWED, 2, "45.00"),
                        step(FunnelStep.SENT, 2, "45.00"),
                        step(FunnelStep.DELIVERED, 1, "90.00"),
                        step(FunnelStep.OPENED, 1, "90.00"),
                        step(FunnelStep.CLICKED, 1, "90.00"),
                        step(FunnelStep.RESPONDED, 1, "90.00"),
                        step(FunnelStep.LEADS, 1, "90.00"),
                        step(FunnelStep.OPPORTUNITIES, 2, "45.00"),
                        step(FunnelStep.WON, 1, "90.00"));
    }

    @Test
    void a_campaign_that_sends_nothing_has_no_steps_of_messages_and_an_empty_one_no_ratios() {
        List<FunnelFigures> funnel = performance(FAIR, AttributionModel.FIRST).funnel();
        assertThat(funnel)
                .extracting(FunnelFigures::step)
                .containsExactly(
                        FunnelStep.AUDIENCE,
                        FunnelStep.RESPONDED,
                        FunnelStep.LEADS,
                        FunnelStep.OPPORTUNITIES,
                        FunnelStep.WON);
        assertThat(funnel).allMatch(figures -> figures.ofAudience() == null && figures.costEach() == null);
        CampaignReturn nothing = performance(FAIR, AttributionModel.FIRST).result();
        assertThat(nothing.roi()).isNull();
        assertThat(nothing.attributedValue()).isNull();
    }

    /** Clicked, came to the fair a week later, replied another week later; won on that day. */
    @ParameterizedTest
    @CsvSource({
        "FIRST, 1, 700.00",
        "LAST, 1, 700.00",
        "LINEAR, 0.666667, 466.67",
        "U_SHAPED, 0.8, 560.00",
        "TIME_DECAY, 0.714286, 500.00"
    })
    void a_won_deal_is_divided_among_the_touches_before_it(AttributionModel model, String deals, String value) {
        touches();
        on("2026-03-16", opened(1, ANN, "700", null), won(1, "700"));
        on("2026-03-17", responded(FAIR, ANN, ResponseKind.CONVERTED), cost("200.00", CostKind.ACTUAL));
        CampaignReturn result = performance(SPRING, model).result();
        assertThat(result.attributedDeals()).isEqualByComparingTo(deals);
        assertThat(result.attributedValue()).isEqualTo(money(value));
    }

    @Test
    void what_two_campaigns_have_of_a_deal_is_all_of_it_and_the_return_is_over_the_cost() {
        touches();
        on("2026-03-16", opened(1, ANN, "700", null), won(1, "700"), cost("200.00", CostKind.ACTUAL));
        CampaignReturn spring = performance(SPRING, AttributionModel.U_SHAPED).result();
        CampaignReturn fair = performance(FAIR, AttributionModel.U_SHAPED).result();
        assertThat(spring.attributedValue().plus(fair.attributedValue())).isEqualTo(money("700.00"));
        assertThat(spring.roi()).isEqualByComparingTo("1.8");
        assertThat(fair.roi()).isNull();
    }

    @Test
    void a_deal_that_names_a_campaign_was_touched_by_it_when_it_was_opened() {
        on("2026-03-10", opened(1, BEN, "300", FAIR));
        on("2026-03-11", won(1, "300"));
        assertThat(performance(FAIR, AttributionModel.LINEAR).result().attributedValue())
                .isEqualTo(money("300.00"));
    }

    @Test
    void touches_of_a_campaign_that_was_withdrawn_count_for_nobody() {
        touches();
        on("2026-03-16", opened(1, ANN, "700", null), won(1, "700"));
        fixture.given(new CampaignRetracted(FAIR));
        assertThat(performance(SPRING, AttributionModel.LINEAR).result().attributedValue())
                .isEqualTo(money("700.00"));
        Refused gone = catchThrowableOfType(Refused.class, () -> performance(FAIR, AttributionModel.LINEAR));
        assertThat(gone.code()).isEqualTo(CommonRefusal.NOT_FOUND);
    }

    @Test
    void deals_in_another_currency_without_a_rate_count_and_are_named() {
        touches();
        on("2026-03-16", opened(1, ANN, "700", null), won(1, "700"));
        fixture.given(new CostBooked(
                SPRING, new UUID(9, 9), new Money(new BigDecimal("5.00"), "USD"), "Print", CostKind.ACTUAL));
        CampaignPerformance inDollars = performance(SPRING, AttributionModel.FIRST);
        assertThat(inDollars.currency()).isEqualTo("USD");
        assertThat(inDollars.result().attributedDeals()).isEqualByComparingTo("1");
        assertThat(inDollars.result().attributedValue()).isEqualTo(new Money(new BigDecimal("0.00"), "USD"));
        assertThat(inDollars.conversion().missing()).hasSize(1);
    }

    @Test
    void as_of_an_earlier_position_it_had_brought_nothing_yet() {
        touches();
        long before = fixture.position();
        on("2026-03-16", opened(1, ANN, "700", null), won(1, "700"));
        CampaignPerformance then = queries.handle(new GetCampaignPerformance(
                        SPRING, AttributionModel.LAST, ResponseKind.CLICKED, new AsOf.AtPosition(before)))
                .body();
        assertThat(then.result().attributedDeals()).isEqualByComparingTo("0");
        assertThat(then.position()).isEqualTo(before);
    }

    @Test
    void variants_are_compared_with_the_first_by_how_many_reached_the_goal() {
        for (int i = 0; i < 120; i++) {
            UUID customer = new UUID(2, i);
            String variant = i % 2 == 0 ? "A" : "B";
            fixture.given(
                    new MemberEntered(Members.id(SPRING, customer), SPRING, customer, variant, MemberSource.AUDIENCE),
                    sent(SPRING, customer));
            if (i % 2 == 0 ? i < 24 : i < 80) {
                fixture.given(responded(SPRING, customer, ResponseKind.CLICKED));
            }
        }
        List<VariantFigures> variants =
                performance(SPRING, AttributionModel.LAST).variants();
        assertThat(variants)
                .extracting(
                        VariantFigures::variant, VariantFigures::sent, VariantFigures::reached, VariantFigures::verdict)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A", 60L, 12L, null),
                        org.assertj.core.groups.Tuple.tuple("B", 60L, 40L, VariantVerdict.BETTER));
        assertThat(queries.handle(new GetCampaignPerformance(
                                SPRING, AttributionModel.LAST, ResponseKind.REPLIED, AsOf.NOW))
                        .body()
                        .variants()
                        .getLast()
                        .verdict())
                .isEqualTo(VariantVerdict.NOT_ENOUGH_DATA);
    }

    private void touches() {
        on("2026-03-02", entered(SPRING, ANN), responded(SPRING, ANN, ResponseKind.CLICKED));
        on("2026-03-09", entered(FAIR, ANN), responded(FAIR, ANN, ResponseKind.ATTENDED));
        on("2026-03-16", responded(SPRING, ANN, ResponseKind.REPLIED));
    }

    private void on(String day, DomainEvent... events) {
        for (DomainEvent event : events) {
            fixture.given(event, Map.of(MetaKeys.OCCURRED_AT, day + "T10:00:00Z"));
        }
    }

    private CampaignPerformance performance(UUID campaign, AttributionModel model) {
        return queries.handle(new GetCampaignPerformance(campaign, model, ResponseKind.CLICKED, AsOf.NOW))
                .body();
    }

    private static OpportunityOpened opened(int number, UUID customer, String amount, @Nullable UUID campaign) {
        return new OpportunityOpened(
                new UUID(4, number),
                customer,
                "Deal",
                money(amount),
                LocalDate.parse("2026-04-01"),
                Pipelines.DEFAULT,
                "Qualify",
                new BigDecimal("0.1"),
                ForecastCategory.PIPELINE,
                null,
                null,
                campaign,
                List.of(),
                List.of());
    }

    private static OpportunityWon won(int number, String amount) {
        return new OpportunityWon(new UUID(4, number), money(amount), LocalDate.parse("2026-03-16"));
    }

    private static CostBooked cost(String amount, CostKind kind) {
        return new CostBooked(SPRING, new UUID(9, kind.ordinal()), money(amount), "Print", kind);
    }

    private static Money money(String amount) {
        return new Money(new BigDecimal(amount).setScale(2), "EUR");
    }

    private static org.assertj.core.groups.Tuple step(FunnelStep step, long count, String cost) {
        return org.assertj.core.groups.Tuple.tuple(step, count, cost);
    }

    @AfterEach
    void end() {
        fixture.close();
    }
}
