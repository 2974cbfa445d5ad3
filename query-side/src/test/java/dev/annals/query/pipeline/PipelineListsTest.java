package dev.annals.query.pipeline;

import static dev.annals.query.pipeline.Sales.day;
import static dev.annals.query.pipeline.Sales.deal;
import static dev.annals.query.pipeline.Sales.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Patch;
import dev.annals.api.Refused;
import dev.annals.api.opportunity.CompetitorsNamed;
import dev.annals.api.opportunity.FindOpportunities;
import dev.annals.api.opportunity.GetOpportunity;
import dev.annals.api.opportunity.OpportunityRetracted;
import dev.annals.api.opportunity.OpportunitySummary;
import dev.annals.api.opportunity.OpportunityView;
import dev.annals.api.pipeline.ExchangeRateView;
import dev.annals.api.pipeline.FindExchangeRates;
import dev.annals.api.pipeline.FindPipelines;
import dev.annals.api.pipeline.FindQuotas;
import dev.annals.api.pipeline.GetExchangeRate;
import dev.annals.api.pipeline.GetPipeline;
import dev.annals.api.pipeline.GetQuota;
import dev.annals.api.pipeline.PipelineView;
import dev.annals.api.pipeline.Pipelines;
import dev.annals.api.pipeline.QuotaChanged;
import dev.annals.api.pipeline.QuotaView;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.QueryRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PipelineListsTest {
    private static final UUID OTHER = new UUID(3, 2);

    private final Sales sales = new Sales();
    private final PipelineQueries queries = new PipelineQueries(sales.fixture.worlds);
    private UUID ann;

    @BeforeAll
    void tell() {
        ann = sales.user(1, "East");
        sales.tell(
                deal(1).worth(usd("300")).by(ann).opened(),
                deal(2).worth(usd("200")).of(OTHER).closingOn("2026-12-01").opened(),
                new CompetitorsNamed(deal(2).id(), List.of("Zoë & Söhne")),
                deal(3).worth(usd("100")).in("Agree").opened(),
                deal(3).lost("2026-02-02"),
                deal(4).opened(),
                new OpportunityRetracted(deal(4).id()));
        sales.quota(1, ann, null, "2026-01-01", "2026-03-31", usd("10"));
        sales.tell(new QuotaChanged(new UUID(7, 1), null, null, Patch.set(usd("20"))));
        sales.quota(2, null, "East", "2026-04-01", "2026-06-30", usd("30"));
        sales.rate(1, "EUR", "USD", "1.1", "2026-01-01").rate(2, "GBP", "USD", "1.3", "2026-01-01");
    }

    @AfterAll
    void close() {
        sales.close();
    }

    @Test
    void each_filter_finds_its_deals() {
        assertThat(found(Map.of())).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(found(Map.of("customerId", List.of(OTHER.toString())))).containsExactly(2);
        assertThat(found(Map.of("ownerId", List.of(ann.toString())))).containsExactly(1);
        assertThat(found(Map.of("team", List.of("East")))).containsExactly(1);
        assertThat(found(Map.of("stage", List.of("Agree", "Propose")))).containsExactly(3);
        assertThat(found(Map.of("state", List.of("LOST")))).containsExactly(3);
        assertThat(found(Map.of("category", List.of("PIPELINE")))).containsExactlyInAnyOrder(1, 2);
        assertThat(found(Map.of("amount.from", List.of("200"), "amount.to", List.of("299"))))
                .containsExactly(2);
        assertThat(found(Map.of("expectedClose.to", List.of("2026-12-01")))).containsExactly(2);
        assertThat(found(Map.of("closedOn", List.of("2026-02-02")))).containsExactly(3);
        assertThat(found(Map.of("pipelineId", List.of(new UUID(0, 1).toString()))))
                .isEmpty();
    }

    @Test
    void text_is_found_in_names_products_and_competitors() {
        assertThat(found(request(Map.of(), "zoe", 50, null))).containsExactly(2);
        assertThat(found(request(Map.of(), "deal 3", 50, null))).containsExactly(3);
    }

    @Test
    void pages_go_on_in_the_order_asked_for() {
        List<Integer> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<OpportunitySummary> page = find(request(Map.of(), null, 1, cursor));
            page.items().forEach(deal -> all.add(number(deal)));
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(all).containsExactly(1, 2, 3);
    }

    @Test
    void a_field_that_is_none_is_refused() {
        Refused refused = catchThrowableOfType(Refused.class, () -> found(Map.of("colour", List.of("red"))));

        assertThat(refused.code()).isEqualTo(QueryRefusal.UNKNOWN_FILTER);
    }

    @Test
    void one_deal_shows_everything_that_is_known() {
        OpportunityView lost =
                queries.handle(new GetOpportunity(deal(3).id(), AsOf.NOW)).body();

        assertThat(lost.version()).isEqualTo(2);
        assertThat(lost.closedOn()).isEqualTo(day("2026-02-02"));
        assertThat(lost.lossReason()).isEqualTo("price");
        assertThat(lost.weighted()).isEqualTo(usd("0"));
        assertThat(lost.category()).isNull();
    }

    @Test
    void a_withdrawn_deal_is_unknown_now_and_known_then() {
        GetOpportunity now = new GetOpportunity(deal(4).id(), AsOf.NOW);
        GetOpportunity then = new GetOpportunity(deal(4).id(), new AsOf.AtPosition(7));

        assertThat(catchThrowableOfType(Refused.class, () -> queries.handle(now))
                        .code())
                .isEqualTo(CommonRefusal.NOT_FOUND);
        assertThat(queries.handle(then).body().name()).isEqualTo("Deal 4");
    }

    @Test
    void pipelines_quotas_and_rates_are_listed_and_read_one_by_one() {
        Page<PipelineView> pipelines =
                queries.handle(new FindPipelines(all(), AsOf.NOW)).body();
        Page<QuotaView> quotas = queries.handle(new FindQuotas(all(), AsOf.NOW)).body();
        Page<ExchangeRateView> rates =
                queries.handle(new FindExchangeRates(all(), AsOf.NOW)).body();

        assertThat(pipelines.items())
                .containsExactly(queries.handle(new GetPipeline(Pipelines.DEFAULT, AsOf.NOW))
                        .body());
        assertThat(pipelines.items().getFirst().stages()).isEqualTo(Sales.STAGES);
        assertThat(quotas.items()).extracting(QuotaView::amount).containsExactly(usd("30"), usd("20"));
        assertThat(queries.handle(new GetQuota(new UUID(7, 1), AsOf.NOW)).body().version())
                .isEqualTo(2);
        assertThat(rates.items()).extracting(ExchangeRateView::from).containsExactly("EUR", "GBP");
        assertThat(queries.handle(new GetExchangeRate(new UUID(6, 2), AsOf.NOW)).body())
                .isEqualTo(rates.items().get(1));
    }

    @Test
    void quotas_and_rates_are_filtered_by_their_fields() {
        ListRequest team = request(Map.of("team", List.of("East")), null, 50, null);
        ListRequest pair = request(Map.of("from", List.of("GBP"), "to", List.of("USD")), null, 50, null);

        assertThat(queries.handle(new FindQuotas(withoutSort(team), AsOf.NOW))
                        .body()
                        .items())
                .extracting(QuotaView::id)
                .containsExactly(new UUID(7, 2));
        assertThat(queries.handle(new FindExchangeRates(withoutSort(pair), AsOf.NOW))
                        .body()
                        .items())
                .extracting(ExchangeRateView::id)
                .containsExactly(new UUID(6, 2));
    }

    private static ListRequest all() {
        return withoutSort(request(Map.of(), null, 50, null));
    }

    private static ListRequest withoutSort(ListRequest request) {
        return new ListRequest(request.filters(), null, List.of(), 50, null, false);
    }

    private static ListRequest request(Map<String, List<String>> filters, String q, int limit, String cursor) {
        return new ListRequest(filters, q, List.of("-amount"), limit, cursor, false);
    }

    private List<Integer> found(Map<String, List<String>> filters) {
        return found(request(filters, null, 50, null));
    }

    private List<Integer> found(ListRequest request) {
        return find(request).items().stream().map(PipelineListsTest::number).toList();
    }

    private Page<OpportunitySummary> find(ListRequest request) {
        return queries.handle(new FindOpportunities(request, AsOf.NOW)).body();
    }

    private static int number(OpportunitySummary deal) {
        return (int) deal.id().getLeastSignificantBits();
    }
}
