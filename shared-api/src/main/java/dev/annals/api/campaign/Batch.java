package dev.annals.api.campaign;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What many members are told in one command. */
final class Batch {
    private Batch() {}

    static <T> List<T> of(List<T> told, Function<T, UUID> customer, int most) {
        if (told.size() > most || told.stream().map(customer).distinct().count() < told.size()) {
            throw new IllegalArgumentException("at most " + most + " customers, each once");
        }
        return List.copyOf(told);
    }
}
