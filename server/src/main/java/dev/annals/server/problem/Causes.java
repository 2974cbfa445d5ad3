package dev.annals.server.problem;

import java.util.Optional;
import java.util.stream.Stream;

/** Looks behind the exceptions that frameworks wrap around ours. */
public final class Causes {
    private Causes() {}

    public static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
