package dev.annals.server.pipeline;

import dev.annals.api.pipeline.ExchangeRateView;
import dev.annals.api.pipeline.FindExchangeRates;
import dev.annals.api.pipeline.FindPipelines;
import dev.annals.api.pipeline.FindQuotas;
import dev.annals.api.pipeline.GetExchangeRate;
import dev.annals.api.pipeline.GetPipeline;
import dev.annals.api.pipeline.GetQuota;
import dev.annals.api.pipeline.PipelineView;
import dev.annals.api.pipeline.QuotaView;
import dev.annals.server.http.Listed;
import dev.annals.server.http.Listing;
import dev.annals.server.http.Moment;
import dev.annals.server.http.Reading;
import dev.annals.server.http.Reads;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What deals and reports are configured by, one and many. */
@RestController
@RequestMapping(Resource.BASE)
@Tag(name = "Configuration")
class ConfigurationReads {
    static final Resource<PipelineView> PIPELINE =
            new Resource<>("/pipelines", "pipeline_definition", GetPipeline::new, PipelineView::version);
    static final Resource<QuotaView> QUOTA = new Resource<>("/quotas", "quota", GetQuota::new, QuotaView::version);
    static final Resource<ExchangeRateView> EXCHANGE_RATE =
            new Resource<>("/exchange-rates", "exchange_rate", GetExchangeRate::new, ExchangeRateView::version);

    private final Reads reads;

    ConfigurationReads(Reads reads) {
        this.reads = reads;
    }

    @GetMapping("/pipelines")
    @Operation(summary = "Find pipelines")
    Listing<PipelineView> pipelines(Listed listed) {
        return reads.list(PipelineView.class, listed, FindPipelines::new);
    }

    @GetMapping("/pipelines/{id}")
    @Operation(summary = "One pipeline with its stages")
    Reading<PipelineView> pipeline(@PathVariable UUID id, Moment moment) {
        return reads.one(PIPELINE, id, moment);
    }

    @GetMapping("/quotas")
    @Operation(summary = "Find quotas")
    Listing<QuotaView> quotas(Listed listed) {
        return reads.list(QuotaView.class, listed, FindQuotas::new);
    }

    @GetMapping("/quotas/{id}")
    @Operation(summary = "One quota")
    Reading<QuotaView> quota(@PathVariable UUID id, Moment moment) {
        return reads.one(QUOTA, id, moment);
    }

    @GetMapping("/exchange-rates")
    @Operation(summary = "Find exchange rates")
    Listing<ExchangeRateView> exchangeRates(Listed listed) {
        return reads.list(ExchangeRateView.class, listed, FindExchangeRates::new);
    }

    @GetMapping("/exchange-rates/{id}")
    @Operation(summary = "One exchange rate")
    Reading<ExchangeRateView> exchangeRate(@PathVariable UUID id, Moment moment) {
        return reads.one(EXCHANGE_RATE, id, moment);
    }
}
