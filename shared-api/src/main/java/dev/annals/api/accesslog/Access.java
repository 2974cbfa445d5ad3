package dev.annals.api.accesslog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one reader saw by one operation: of one person any number of times, or of all whom one answer showed.
 *
 * @param operation by its method and address in the API's description, as in {@code GET /customers/{id}}
 * @param subjects whose data was shown, as in {@code customer:<id>}; empty where an answer shows everybody's
 * @param first when it was answered first
 * @param last when it was answered last
 * @param times how often
 * @param filter fingerprint of what a list was asked for: the same for the same question, and tells nothing of it
 * @param rows of a list; absent where one thing was asked for by its id
 */
public record Access(
        String operation,
        List<String> subjects,
        Instant first,
        Instant last,
        long times,
        @Nullable String filter,
        @Nullable Long rows) {
    public Access {
        subjects = List.copyOf(subjects);
    }
}
