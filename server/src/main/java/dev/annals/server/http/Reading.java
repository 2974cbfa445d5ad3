package dev.annals.server.http;

import dev.annals.api.query.Answer;
import org.jspecify.annotations.Nullable;

/**
 * An answer on its way out; only its body is written, the rest becomes headers.
 *
 * @param version for the entity tag of a single resource
 */
public record Reading<V>(Answer<V> answer, @Nullable Long version) {
    static <V> Reading<V> of(Answer<V> answer) {
        return new Reading<>(answer, null);
    }
}
