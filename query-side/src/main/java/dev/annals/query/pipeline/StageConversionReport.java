package dev.annals.query.pipeline;

import dev.annals.api.pipeline.DealFilter;
import dev.annals.api.pipeline.GetStageConversion;
import dev.annals.api.pipeline.StageConversion;
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
            entry AS (
                SELECT o.id, s.stage, min(s.entered_at) AS at, min(g.place) AS place
                FROM opportunity o LEFT JOIN app_user u ON u.id = o.owner_id,
                     unnest(o.stay_stages, o.stay_entered) AS s (stage, entered_at)
                     JOIN stage g ON g.name = s.stage
                WHERE %s
                GROUP BY o.id, s.stage),
            cohort AS (
                SELECT e.*, coalesce(e.at + :horizon::interval, 'infinity') AS until,
                       coalesce(e.at + :horizon::interval <= :now, true) AS judged
                FROM entry e WHERE e.at >= :enteredFrom AND e.at < :enteredBefore),
            fate AS (
                SELECT c.stage, c.judged,
                       o.state = 'WON' AND o.closed_at <= c.until OR coalesce(bool_or(g.place > c.place), false) AS went_on,
                       coalesce(bool_or(g.place < c.place), false) AS stepped_back
                FROM cohort c JOIN opportunity o ON o.id = c.id
                     LEFT JOIN LATERAL unnest(o.stay_stages, o.stay_entered) WITH ORDINALITY AS s (stage, entered_at, number)
                         ON s.entered_at <= c.until AND s.number > array_position(o.stay_stages, c.stage)
                     LEFT JOIN stage g ON g.name = s.stage
                GROUP BY c.id, c.stage, c.judged, c.until, o.state, o.closed_at)
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
