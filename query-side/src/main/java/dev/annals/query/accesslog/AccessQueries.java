package dev.annals.query.accesslog;

import dev.annals.api.Json;
import dev.annals.api.accesslog.Access;
import dev.annals.api.accesslog.AccessView;
import dev.annals.api.accesslog.FindAccess;
import dev.annals.api.query.Answer;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.query.list.Listing;
import dev.annals.query.list.ValueType;
import dev.annals.query.world.Worlds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;

/** Answers who saw whose data. */
public final class AccessQueries {
    private static final String SUBJECT = "subject";
    private static final String OPERATION = "operation";
    private static final Listing NOTES = Listing.of("access")
            .filter("reader", "reader", ValueType.TEXT)
            .filter(SUBJECT, "subjects", ValueType.TEXTS)
            .filter(OPERATION, "operations", ValueType.TEXTS)
            .range("at", "seen_to", ValueType.INSTANT)
            .sort("at", "seen_to", ValueType.INSTANT)
            .order("-at");

    private final Worlds worlds;

    public AccessQueries(Worlds worlds) {
        this.worlds = worlds;
    }

    @QueryHandler
    public Answer<Page<AccessView>> handle(FindAccess query) {
        return worlds.ask(
                query.asOf(),
                world -> NOTES.page(
                        world, query.request(), "id, version, body", (row, number) -> view(row, query.request())));
    }

    private static AccessView view(ResultSet row, ListRequest request) throws SQLException {
        AccessFold.Row note = Json.mapper().readValue(row.getString("body"), AccessFold.Row.class);
        return new AccessView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                note.reader(),
                note.onBehalfOf(),
                note.from(),
                note.to(),
                note.recordedAt(),
                note.accesses().stream()
                        .filter(access -> isAskedFor(access, request))
                        .toList());
    }

    /** Of a note only what was asked for: the rest is about others. */
    private static boolean isAskedFor(Access access, ListRequest request) {
        List<String> subjects = request.filters().getOrDefault(SUBJECT, List.of());
        List<String> operations = request.filters().getOrDefault(OPERATION, List.of());
        return (subjects.isEmpty() || access.subjects().stream().anyMatch(subjects::contains))
                && (operations.isEmpty() || operations.contains(access.operation()));
    }
}
