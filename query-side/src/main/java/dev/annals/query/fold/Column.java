package dev.annals.query.fold;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column beside the state.
 *
 * @param type PostgreSQL type, as in {@code numeric} or {@code text[]}
 * @param value what stands in it: a String, UUID, Number, Boolean, Instant, LocalDate, a List of Strings, or nothing
 */
public record Column<S>(String name, String type, Function<S, @Nullable Object> value) {}
