package dev.annals.api.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor where the next page begins, absent on the last one
 * @param total how many there are on all pages, when it was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        List<T> items,
        @Nullable String nextCursor,
        @Nullable Long total) {}
