package dev.annals.query.pipeline;

import dev.annals.api.pipeline.DealFilter;
import dev.annals.api.pipeline.GetStageConversion;
import dev.annals.api.pipeline.StageConversion;
import dev.annals.query.report.Ratio;
import dev.annals.query.world.World;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Makes stage conversions. The cohort of a stage are the deals whose first entry into it lies in the
 * window; a deal went on when it later entered a stage further on or was won, however many it skipped.
 */
final class StageConversionReport {
    private static final String COHORTS = """
            WITH stage AS (
                SELECT s.name, s.place FROM pipeline_definition p, unnest(p.stages) WITH ORDINALITY AS s (name, place)
                WHERE p.id = :pipelineId),
            cohort AS (
                SELECT s.stage, g.place, s.number, o.state, o.closed_at, o.stay_stages, o.stay_entered,
                       coalesce(s.entered_at + :horizon::interval, 'infinity') AS until,
                       coalesce(s.entered_at + :horizon::interval <= :now, true) AS judged
                FROM opportunity o LEFT JOIN app_user u ON u.id = o.owner_id,
                     unnest(o.stay_stages, o.stay_entered) WITH ORDINALITY AS s (stage, entered_at, number)
                     JOIN stage g ON g.name = s.stage
                WHERE %s
                  AND s.number = array_position(o.stay_stages, s.stage)
                  AND s.entered_at >= :enteredFrom AND s.entered_at < :enteredBefore),
            fate AS (
                SELECT c.stage, c.judged,
                       c.state = 'WON' AND c.closed_at <= c.until OR coalesce(l.furthest > c.place, false) AS went_on,
                       coalesce(l.nearest < c.place, false) AS stepped_back
                FROM cohort c CROSS JOIN LATERAL (
                    SELECT max(g.place) AS furthest, min(g.place) AS nearest
                    FROM unnest(c.stay_stages, c.stay_entered) WITH ORDINALITY AS s (stage, entered_at, number)
                         JOIN stage g ON g.name = s.stage
                    WHERE s.number > c.number AND s.entered_at <= c.until) l)
            SELECT g.name,
                   count(f.stage) FILTER (WHERE f.judged) AS entered,
                   count(*) FILTER (WHERE f.judged AND f.went_on) AS converted,
                   count(*) FILTER (WHERE f.judged AND f.stepped_back) AS stepped_back,
                   count(*) FILTER (WHERE NOT f.judged) AS maturing
            FROM stage g LEFT JOIN fate f ON f.stage = g.name
            GROUP BY g.name, g.place ORDER BY g.place
            """;

    private final World world;
    private final GetStageConversion query;
    private final ReportSettings settings;

    StageConversionReport(World world, GetStageConversion query, ReportSettings settings) {
        this.world = world;
        this.query = query;
        this.settings = settings;
    }

    StageConversion make() {
        DealFilter filter = query.filter();
        UUID pipeline = PipelineViews.chosen(filter);
        PipelineViews.get(world, pipeline);
        DealScope scope = DealScope.of(new DealFilter(filter.ownerId(), filter.team(), pipeline));
        Duration horizon = query.horizon();
        OffsetDateTime now = world.instant().atOffset(ZoneOffset.UTC);
        return new StageConversion(
                world.position(),
                pipeline,
                query.from(),
                query.to(),
                world.sql()
                        .sql(COHORTS.formatted(scope.condition()))
                        .params(scope.parameters())
                        .param("now", now)
                        .param("horizon", horizon == null ? null : horizon.toString())
                        .param("enteredFrom", startOf(query.from()))
                        .param("enteredBefore", startOf(query.to().plusDays(1)))
                        .query((row, number) -> row(row))
                        .list());
    }

    private OffsetDateTime startOf(LocalDate day) {
        return TimeInStageReport.startOf(day, settings);
    }

    private static StageConversion.Row row(ResultSet row) throws SQLException {
        long entered = row.getLong("entered");
        long converted = row.getLong("converted");
        return new StageConversion.Row(
                row.getString("name"),
                entered,
                converted,
                row.getLong("stepped_back"),
                row.getLong("maturing"),
                Ratio.of(converted, entered));
    }
}
