package dev.annals.api.accesslog;

import dev.annals.api.EventName;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody saw personal data; told some seconds later, all that one reader saw meanwhile at once.
 *
 * @param reader user id
 * @param onBehalfOf user id of whom the reader acted for
 */
@EventName("access.recorded")
public record AccessRecorded(
        UUID id, String reader, @Nullable String onBehalfOf, List<Access> accesses) implements AccessEvent {
    public AccessRecorded {
        accesses = List.copyOf(accesses);
    }
}
