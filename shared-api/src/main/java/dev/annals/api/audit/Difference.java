package dev.annals.api.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field that is not the same at two moments.
 *
 * @param field named as in {@link AuditChange}
 * @param before its value at the first moment, as the API writes it; {@code null} where there was none
 * @param after at the second
 * @param positions of the events between that changed it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Difference(
        String field, @Nullable Object before, @Nullable Object after, List<Long> positions) {}
