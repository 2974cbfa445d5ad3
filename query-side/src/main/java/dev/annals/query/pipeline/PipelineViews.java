package dev.annals.query.pipeline;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Json;
import dev.annals.api.Refused;
import dev.annals.api.pipeline.DealFilter;
import dev.annals.api.pipeline.ExchangeRateView;
import dev.annals.api.pipeline.PipelineView;
import dev.annals.api.pipeline.Pipelines;
import dev.annals.api.pipeline.QuotaView;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.query.list.Listing;
import dev.annals.query.list.ValueType;
import dev.annals.query.world.OneRow;
import dev.annals.query.world.World;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** Pipelines, quotas and exchange rates as clients see them. */
final class PipelineViews {
    private static final String COLUMNS = "id, version, body";

    private static final Listing PIPELINES = dated(Listing.of("pipeline_definition"))
            .filter("name", "name", ValueType.TEXT)
            .sort("name", "name_key", ValueType.TEXT)
            .order("name");

    private static final Listing QUOTAS = dated(Listing.of("quota"))
            .filter("ownerId", "owner_id", ValueType.UUID)
            .filter("team", "team", ValueType.TEXT)
            .range("from", "from_date", ValueType.DATE)
            .range("to", "to_date", ValueType.DATE)
            .sort("from", "from_date", ValueType.DATE)
            .sort("to", "to_date", ValueType.DATE)
            .sort("amount", "amount", ValueType.NUMBER)
            .sortNullable("team", "team", ValueType.TEXT)
            .order("-from");

    private static final Listing EXCHANGE_RATES = dated(Listing.of("exchange_rate"))
            .filter("from", "from_currency", ValueType.TEXT)
            .filter("to", "to_currency", ValueType.TEXT)
            .range("validFrom", "from_date", ValueType.DATE)
            .sort("from", "from_currency", ValueType.TEXT)
            .sort("to", "to_currency", ValueType.TEXT)
            .sort("validFrom", "from_date", ValueType.DATE)
            .order("from", "to", "-validFrom");

    private PipelineViews() {}

    private static Listing dated(Listing listing) {
        return listing.range("createdAt", "created_at", ValueType.INSTANT)
                .range("updatedAt", "updated_at", ValueType.INSTANT)
                .sort("createdAt", "created_at", ValueType.INSTANT)
                .sort("updatedAt", "updated_at", ValueType.INSTANT);
    }

    /** The pipeline that a filter names, else the default one. */
    static UUID chosen(DealFilter filter) {
        return Objects.requireNonNullElse(filter.pipelineId(), Pipelines.DEFAULT);
    }

    /** Within a report, which refuses where there is none. */
    static PipelineView get(World world, UUID id) {
        return world.sql()
                .sql(onePipeline(id).sql())
                .param(id)
                .query(PipelineViews::pipeline)
                .optional()
                .orElseThrow(() -> Refused.because(CommonRefusal.NOT_FOUND));
    }

    static OneRow<PipelineView> onePipeline(UUID id) {
        return one("pipeline_definition", id, PipelineViews::pipeline);
    }

    static OneRow<QuotaView> oneQuota(UUID id) {
        return one("quota", id, PipelineViews::quota);
    }

    static OneRow<ExchangeRateView> oneExchangeRate(UUID id) {
        return one("exchange_rate", id, PipelineViews::exchangeRate);
    }

    static Page<PipelineView> find(World world, ListRequest request) {
        return PIPELINES.page(world, request, COLUMNS, PipelineViews::pipeline);
    }

    static Page<QuotaView> findQuotas(World world, ListRequest request) {
        return QUOTAS.page(world, request, COLUMNS, PipelineViews::quota);
    }

    static Page<ExchangeRateView> findExchangeRates(World world, ListRequest request) {
        return EXCHANGE_RATES.page(world, request, COLUMNS, PipelineViews::exchangeRate);
    }

    private static <T> OneRow<T> one(String table, UUID id, RowMapper<T> mapper) {
        return OneRow.of(table, id, (row, instant) -> mapper.mapRow(row, 1));
    }

    private static PipelineView pipeline(ResultSet row, int number) throws SQLException {
        PipelineFold.Row pipeline = Json.mapper().readValue(row.getString("body"), PipelineFold.Row.class);
        return new PipelineView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                pipeline.name(),
                pipeline.stages(),
                pipeline.moves(),
                pipeline.createdAt(),
                pipeline.updatedAt());
    }

    private static QuotaView quota(ResultSet row, int number) throws SQLException {
        QuotaFold.Row quota = Json.mapper().readValue(row.getString("body"), QuotaFold.Row.class);
        return new QuotaView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                quota.ownerId(),
                quota.team(),
                quota.from(),
                quota.to(),
                quota.amount(),
                quota.createdAt(),
                quota.updatedAt());
    }

    private static ExchangeRateView exchangeRate(ResultSet row, int number) throws SQLException {
        ExchangeRateFold.Row rate = Json.mapper().readValue(row.getString("body"), ExchangeRateFold.Row.class);
        return new ExchangeRateView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                rate.from(),
                rate.to(),
                rate.rate(),
                rate.validFrom(),
                rate.createdAt(),
                rate.updatedAt());
    }
}
