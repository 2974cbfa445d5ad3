package dev.annals.query.pipeline;

import dev.annals.api.pipeline.GetTimeInStage;
import dev.annals.api.pipeline.TimeInStage;
import dev.annals.query.world.World;
import java.math.BigDecimal;
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
                SELECT o.pipeline_id, s.stage, s.left_at = 'infinity' AS runs,
                       greatest(interval '0', least(s.left_at, :now) - s.entered_at) AS time,
                       s.number = array_position(o.stay_stages, s.stage) OR NOT EXISTS (
                           SELECT 1 FROM unnest(o.stay_stages, o.stay_entered) WITH ORDINALITY AS e (stage, entered_at, number)
                           WHERE e.stage = s.stage AND e.number < s.number
                             AND e.entered_at >= coalesce(:first::timestamptz, '-infinity')) AS is_first
                FROM opportunity o LEFT JOIN app_user u ON u.id = o.owner_id,
                     unnest(o.stay_stages, o.stay_entered, o.stay_left) WITH ORDINALITY
                         AS s (stage, entered_at, left_at, number)
                WHERE %s),
            figures AS (
                SELECT pipeline_id, stage, count(*) FILTER (WHERE is_first) AS deals, count(*) AS stays,
                       count(*) FILTER (WHERE runs) AS running, extract(epoch FROM sum(time)) AS total,
                       extract(epoch FROM percentile_cont(0.5) WITHIN GROUP (ORDER BY time)) AS median
                FROM stay GROUP BY pipeline_id, stage)
            SELECT f.*
            FROM figures f LEFT JOIN pipeline_definition p ON p.id = f.pipeline_id
            ORDER BY p.name_key, f.pipeline_id, array_position(p.stages, f.stage), f.stage
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
                .param("first", startOf(query.from()))
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
        long stays = row.getLong("stays");
        Duration total = seconds(row.getBigDecimal("total"));
        return new TimeInStage.Row(
                row.getObject("pipeline_id", UUID.class),
                row.getString("stage"),
                row.getLong("deals"),
                stays,
                row.getLong("running"),
                total,
                total.dividedBy(stays).truncatedTo(ChronoUnit.MICROS),
                seconds(row.getBigDecimal("median")));
    }

    private static Duration seconds(BigDecimal seconds) {
        return Duration.of(seconds.movePointRight(6).longValue(), ChronoUnit.MICROS);
    }
}
