package dev.annals.query.pipeline;

import dev.annals.api.pipeline.GetTimeInStage;
import dev.annals.api.pipeline.TimeInStage;
import dev.annals.query.world.World;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the times in stage: sum, mean and median of the stays, per pipeline and stage. */
final class TimeInStageReport {
    private static final String STAYS = """
            WITH stay AS (
                SELECT o.id, o.pipeline_id, s.stage, s.left_at = 'infinity' AS runs,
                       greatest(0, extract(epoch FROM least(s.left_at, :now) - s.entered_at) * 1000000)::bigint AS micros
                FROM opportunity o LEFT JOIN app_user u ON u.id = o.owner_id,
                     unnest(o.stay_stages, o.stay_entered, o.stay_left) AS s (stage, entered_at, left_at)
                WHERE %s)
            SELECT s.pipeline_id, s.stage, count(DISTINCT s.id) AS deals, count(*) AS stays,
                   count(*) FILTER (WHERE s.runs) AS running, sum(s.micros)::bigint AS total,
                   round(avg(s.micros))::bigint AS mean,
                   round((percentile_cont(0.5) WITHIN GROUP (ORDER BY s.micros))::numeric)::bigint AS median
            FROM stay s LEFT JOIN pipeline_definition p ON p.id = s.pipeline_id
            GROUP BY s.pipeline_id, s.stage, p.name_key, p.stages
            ORDER BY p.name_key, s.pipeline_id, array_position(p.stages, s.stage), s.stage
            """;

    private final World world;
    private final GetTimeInStage query;
    private final ReportSettings settings;

    TimeInStageReport(World world, GetTimeInStage query, ReportSettings settings) {
        this.world = world;
        this.query = query;
        this.settings = settings;
    }

    TimeInStage make() {
        LocalDate to = query.to();
        DealScope scope = DealScope.of(query.filter())
                .and("s.entered_at >= :enteredFrom", "enteredFrom", startOf(query.from()))
                .and("s.entered_at < :enteredBefore", "enteredBefore", startOf(to == null ? null : to.plusDays(1)));
        List<TimeInStage.Row> rows = world.sql()
                .sql(STAYS.formatted(scope.condition()))
                .params(scope.parameters())
                .param("now", world.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> row(row))
                .list();
        return new TimeInStage(world.position(), rows);
    }

    private @Nullable OffsetDateTime startOf(@Nullable LocalDate day) {
        return day == null ? null : startOf(day, settings);
    }

    /** The first instant of a day in the company's time zone. */
    static OffsetDateTime startOf(LocalDate day, ReportSettings settings) {
        Instant start = day.atStartOfDay(settings.zone()).toInstant();
        return start.atOffset(ZoneOffset.UTC);
    }

    private static TimeInStage.Row row(ResultSet row) throws SQLException {
        return new TimeInStage.Row(
                row.getObject("pipeline_id", UUID.class),
                row.getString("stage"),
                row.getLong("deals"),
                row.getLong("stays"),
                row.getLong("running"),
                micros(row.getLong("total")),
                micros(row.getLong("mean")),
                micros(row.getLong("median")));
    }

    private static Duration micros(long micros) {
        return Duration.of(micros, ChronoUnit.MICROS);
    }
}
