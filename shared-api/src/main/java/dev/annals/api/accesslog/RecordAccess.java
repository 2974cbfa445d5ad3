package dev.annals.api.accesslog;

import dev.annals.api.Check;
import dev.annals.api.Command;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a reader saw. Told again, it records nothing.
 *
 * @param reader user id
 * @param onBehalfOf user id of whom the reader acted for
 */
public record RecordAccess(UUID id, String reader, @Nullable String onBehalfOf, List<Access> accesses)
        implements Command {
    private static final int ID = 200;

    public RecordAccess {
        Check check = new Check();
        check.required("id", id);
        reader = check.line("reader", reader, ID);
        check.required("accesses", accesses);
        check.done();
        accesses = List.copyOf(accesses);
    }
}
