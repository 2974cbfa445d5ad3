package dev.annals.api.query;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list, in which order.
 *
 * @param filters values by field; several values of one field mean any of them
 * @param q text to search for: Chinese, pinyin and its initials, without accents, last digits of a phone
 * @param sort fields in order, {@code -} before a field for descending; the field names of the view
 * @param limit items on a page, from 1 to {@link #MAX_LIMIT}
 * @param cursor where the last page ended
 * @param count whether the total is wanted
 */
public record ListRequest(
        Map<String, List<String>> filters,
        @Nullable String q,
        List<String> sort,
        int limit,
        @Nullable String cursor,
        boolean count) {

    /** Items on a page when nothing is said. */
    public static final int DEFAULT_LIMIT = 50;

    /** Items on a page at most. */
    public static final int MAX_LIMIT = 200;
}
