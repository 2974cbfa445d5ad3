package dev.annals.query.segments;

import dev.annals.api.Json;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.segment.SegmentKind;
import dev.annals.api.segment.SegmentView;
import dev.annals.query.list.Listing;
import dev.annals.query.list.ValueType;
import dev.annals.query.world.World;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Segments as clients see them. */
final class SegmentViews {
    private static final Listing SEGMENTS = Listing.of("segment")
            .filter("name", "name", ValueType.TEXT)
            .filter("kind", "kind", SegmentKind.class)
            .range("createdAt", "created_at", ValueType.INSTANT)
            .range("updatedAt", "updated_at", ValueType.INSTANT)
            .sort("name", "name_key", ValueType.TEXT)
            .sort("createdAt", "created_at", ValueType.INSTANT)
            .sort("updatedAt", "updated_at", ValueType.INSTANT)
            .order("name");

    private SegmentViews() {}

    /** @param count how many customers are in it */
    static Optional<SegmentView> one(World world, UUID id, Function<SegmentFold.Row, Long> count) {
        return world.sql()
                .sql("SELECT id, version, body FROM segment WHERE id = ?")
                .param(id)
                .query((row, number) -> segment(row, count))
                .optional();
    }

    static Page<SegmentView> find(World world, ListRequest request) {
        return SEGMENTS.page(world, request, "id, version, body", (row, number) -> segment(row, segment -> null));
    }

    private static SegmentView segment(ResultSet row, Function<SegmentFold.Row, @Nullable Long> count)
            throws SQLException {
        SegmentFold.Row segment = Json.mapper().readValue(row.getString("body"), SegmentFold.Row.class);
        return new SegmentView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                segment.name(),
                segment.kind(),
                segment.rule(),
                segment.description(),
                count.apply(segment),
                segment.createdAt(),
                segment.updatedAt());
    }
}
