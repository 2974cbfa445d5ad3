package dev.annals.server.startup;

import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.web.server.PortInUseException;

/**
 * Why the server did not start, in one line for people. The whole story is in the log.
 *
 * @param exitCode 2 for what whoever starts it can mend, 1 for what is our mistake
 */
public record StartFailure(String line, int exitCode) {
    private static final int MENDABLE = 2;

    public static StartFailure of(Throwable failure) {
        return first(failure, StartRefused.class)
                .map(StartRefused::getMessage)
                .or(() -> first(failure, PortInUseException.class)
                        .map(e -> HttpPort.taken(e.getPort(), e).getMessage()))
                .or(() -> first(failure, FlywayException.class)
                        .map(e -> "The tables of the database cannot be brought up to date: " + firstLine(e)))
                .map(line -> new StartFailure(line, MENDABLE))
                .orElseGet(() -> new StartFailure(
                        "Annals could not start because of a mistake in it: "
                                + root(failure).getClass().getSimpleName()
                                + "; please report it with the file annals.log of the data folder.",
                        1));
    }

    private static <T extends Throwable> Optional<T> first(Throwable failure, Class<T> type) {
        return causes(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Throwable root(Throwable failure) {
        return causes(failure).reduce((outer, inner) -> inner).orElse(failure);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Throwable::getCause).takeWhile(cause -> cause != null);
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
