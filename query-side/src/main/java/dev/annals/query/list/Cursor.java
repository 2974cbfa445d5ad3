package dev.annals.query.list;

import dev.annals.api.Json;
import dev.annals.api.Refused;
import dev.annals.api.query.QueryRefusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Where a page ended, handed to clients as an opaque word.
 *
 * @param query fingerprint of the list, its filters and its order
 * @param last the sort values of the last row, as PostgreSQL writes them
 */
record Cursor(String query, List<@Nullable String> last) {

    String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Json.mapper().writeValueAsBytes(this));
    }

    static Cursor decode(String text, String query, int values) {
        try {
            Cursor cursor = Json.mapper()
                    .readValue(Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.ISO_8859_1)), Cursor.class);
            boolean ours =
                    cursor != null && query.equals(cursor.query) && cursor.last != null && cursor.last.size() == values;
            Refused.unless(ours, QueryRefusal.BAD_CURSOR);
            return cursor;
        } catch (IllegalArgumentException | JacksonException notOurs) {
            throw Refused.because(QueryRefusal.BAD_CURSOR);
        }
    }
}
