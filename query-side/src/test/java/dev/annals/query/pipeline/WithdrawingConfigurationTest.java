package dev.annals.query.pipeline;

import static dev.annals.query.pipeline.Sales.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Refused;
import dev.annals.api.pipeline.ExchangeRateRetracted;
import dev.annals.api.pipeline.FindExchangeRates;
import dev.annals.api.pipeline.FindPipelines;
import dev.annals.api.pipeline.FindQuotas;
import dev.annals.api.pipeline.GetExchangeRate;
import dev.annals.api.pipeline.GetPipeline;
import dev.annals.api.pipeline.GetQuota;
import dev.annals.api.pipeline.PipelineDefined;
import dev.annals.api.pipeline.PipelineRetracted;
import dev.annals.api.pipeline.PipelineView;
import dev.annals.api.pipeline.Pipelines;
import dev.annals.api.pipeline.QuotaRetracted;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was configured by mistake is gone from every answer about now, and from none about then. */
class WithdrawingConfigurationTest {
    private static final UUID PARTNERS = new UUID(5, 1);
    private static final AsOf BEFORE = new AsOf.AtPosition(2);
    private static final ListRequest ALL = new ListRequest(Map.of(), null, List.of(), 50, null, false);

    private final Sales sales = new Sales();
    private final PipelineQueries queries = new PipelineQueries(sales.fixture.worlds);

    @AfterEach
    void close() {
        sales.close();
    }

    @Test
    void a_withdrawn_pipeline_is_gone_now_and_stays_in_what_was() {
        sales.tell(new PipelineDefined(PARTNERS, "Partners", Sales.STAGES, null), new PipelineRetracted(PARTNERS));

        assertGone(() -> queries.handle(new GetPipeline(PARTNERS, AsOf.NOW)));
        assertThat(queries.handle(new FindPipelines(ALL, AsOf.NOW)).body().items())
                .extracting(PipelineView::id)
                .containsExactly(Pipelines.DEFAULT);
        assertThat(queries.handle(new GetPipeline(PARTNERS, BEFORE)).body().name())
                .isEqualTo("Partners");
    }

    @Test
    void a_withdrawn_quota_is_gone_now_and_stays_in_what_was() {
        UUID quota = new UUID(7, 1);
        sales.quota(1, null, "East", "2026-01-01", "2026-03-31", usd("10")).tell(new QuotaRetracted(quota));

        assertGone(() -> queries.handle(new GetQuota(quota, AsOf.NOW)));
        assertThat(queries.handle(new FindQuotas(ALL, AsOf.NOW)).body().items()).isEmpty();
        assertThat(queries.handle(new GetQuota(quota, BEFORE)).body().amount()).isEqualTo(usd("10"));
    }

    @Test
    void a_withdrawn_rate_is_gone_now_and_stays_in_what_was() {
        UUID rate = new UUID(6, 1);
        sales.rate(1, "EUR", "USD", "1.1", "2026-01-01").tell(new ExchangeRateRetracted(rate));

        assertGone(() -> queries.handle(new GetExchangeRate(rate, AsOf.NOW)));
        assertThat(queries.handle(new FindExchangeRates(ALL, AsOf.NOW)).body().items())
                .isEmpty();
        assertThat(queries.handle(new GetExchangeRate(rate, BEFORE)).body().rate())
                .isEqualByComparingTo("1.1");
    }

    private static void assertGone(ThrowingCallable question) {
        assertThat(catchThrowableOfType(Refused.class, question).code()).isEqualTo(CommonRefusal.NOT_FOUND);
    }
}
