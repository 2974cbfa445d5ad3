package dev.annals.server.http;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which part of a list, and when it is about: the parameter of every method that lists. */
public record Listed(ListRequest request, AsOf asOf) {

    /** With a filter under the name that the list has for it. */
    public Listed renamed(String name, String known) {
        Map<String, List<String>> filters = new LinkedHashMap<>(request.filters());
        List<String> values = filters.remove(name);
        if (values != null) {
            filters.put(known, values);
        }
        return with(filters);
    }

    /** Without query parameters that are no filters because the method reads them itself. */
    public Listed without(String... names) {
        Map<String, List<String>> filters = new LinkedHashMap<>(request.filters());
        filters.keySet().removeAll(List.of(names));
        return with(filters);
    }

    private Listed with(Map<String, List<String>> filters) {
        return new Listed(
                new ListRequest(
                        filters, request.q(), request.sort(), request.limit(), request.cursor(), request.count()),
                asOf);
    }
}
