package dev.annals.server.http;

import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.Query;
import dev.annals.server.dispatch.Queries;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Goes through a list from its first page to its last; the query names the moment, so that pages fit together. */
public record WholeList<T>(Queries queries, Function<ListRequest, Query<Page<T>>> query) {
    public void forEach(Map<String, List<String>> filters, Consumer<T> each) {
        String cursor = null;
        do {
            Page<T> page = page(filters, cursor);
            page.items().forEach(each);
            cursor = page.nextCursor();
        } while (cursor != null);
    }

    private Page<T> page(Map<String, List<String>> filters, @Nullable String cursor) {
        ListRequest request = new ListRequest(filters, null, List.of(), ListRequest.MAX_LIMIT, cursor, false);
        return queries.ask(query.apply(request)).body();
    }
}
