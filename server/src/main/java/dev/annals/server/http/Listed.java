package dev.annals.server.http;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which part of a list, and when it is about: the parameter of every method that lists. */
public record Listed(ListRequest request, AsOf asOf) {

    /** Without query parameters that are no filters because the method reads them itself. */
    public Listed without(String... names) {
        Map<String, List<String>> filters = new LinkedHashMap<>(request.filters());
        filters.keySet().removeAll(List.of(names));
        return new Listed(
                new ListRequest(
                        filters, request.q(), request.sort(), request.limit(), request.cursor(), request.count()),
                asOf);
    }
}
