package dev.annals.query.privacy;

import dev.annals.api.Json;
import dev.annals.api.privacy.FindPrivacyFiles;
import dev.annals.api.privacy.GetPrivacyFile;
import dev.annals.api.privacy.GetRetention;
import dev.annals.api.privacy.PrivacyFileView;
import dev.annals.api.privacy.RetentionRules;
import dev.annals.api.privacy.RetentionView;
import dev.annals.api.query.Answer;
import dev.annals.api.query.Page;
import dev.annals.query.list.Listing;
import dev.annals.query.list.ValueType;
import dev.annals.query.world.OneRow;
import dev.annals.query.world.World;
import dev.annals.query.world.Worlds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what was decided about the data of subjects. */
public final class PrivacyQueries {
    private static final Listing FILES = Listing.of("privacy_file")
            .filter("subjectId", "subject_id", ValueType.UUID)
            .filter("held", "held", ValueType.BOOLEAN)
            .filter("ordered", "ordered", ValueType.BOOLEAN)
            .filter("erased", "erased", ValueType.BOOLEAN)
            .range("updatedAt", "updated_at", ValueType.INSTANT)
            .sort("updatedAt", "updated_at", ValueType.INSTANT)
            .order("-updatedAt");

    private final Worlds worlds;

    public PrivacyQueries(Worlds worlds) {
        this.worlds = worlds;
    }

    @QueryHandler
    public Answer<PrivacyFileView> handle(GetPrivacyFile query) {
        return worlds.find(query.asOf(), OneRow.of("privacy_file", query.id(), (row, instant) -> file(row, 1)));
    }

    @QueryHandler
    public Answer<Page<PrivacyFileView>> handle(FindPrivacyFiles query) {
        return worlds.ask(
                query.asOf(), world -> FILES.page(world, query.request(), "id, version, body", PrivacyQueries::file));
    }

    @QueryHandler
    public Answer<RetentionView> handle(GetRetention query) {
        return worlds.ask(query.asOf(), PrivacyQueries::retention);
    }

    private static RetentionView retention(World world) {
        return world.sql()
                .sql("SELECT version, body FROM retention")
                .query((row, number) -> retention(row))
                .optional()
                .orElse(new RetentionView(RetentionRules.ID, 0, List.of(), null));
    }

    private static RetentionView retention(ResultSet row) throws SQLException {
        RetentionFold.Row said = Json.mapper().readValue(row.getString("body"), RetentionFold.Row.class);
        return new RetentionView(
                RetentionRules.ID, row.getLong("version"), said.rules().rules(), said.updatedAt());
    }

    private static PrivacyFileView file(ResultSet row, int number) throws SQLException {
        PrivacyFileFold.Row file = Json.mapper().readValue(row.getString("body"), PrivacyFileFold.Row.class);
        PrivacyFileFold.Order order = file.order();
        PrivacyFileFold.Receipt receipt = file.receipt();
        return new PrivacyFileView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                file.subjectId(),
                file.holds(),
                order == null ? null : order.at(),
                order == null ? null : order.by(),
                order == null ? null : order.reason(),
                receipt == null ? null : receipt.at(),
                receipt == null ? null : receipt.cleansed(),
                file.updatedAt());
    }
}
