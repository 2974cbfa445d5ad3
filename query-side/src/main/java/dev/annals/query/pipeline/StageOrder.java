package dev.annals.query.pipeline;

import dev.annals.api.pipeline.ReportDimension;
import dev.annals.query.world.World;
import java.util.List;

/** The stages in the order of their pipelines. */
final class StageOrder {
    private static final String STAGES = """
            SELECT s.name FROM pipeline_definition p, unnest(p.stages) WITH ORDINALITY AS s (name, place)
            GROUP BY s.name ORDER BY min(s.place), s.name
            """;

    private StageOrder() {}

    /** The names in order when the report is broken down by stage. */
    static List<String> of(World world, ReportDimension by) {
        return by == ReportDimension.STAGE
                ? world.sql().sql(STAGES).query(String.class).list()
                : List.of();
    }
}
