package dev.annals.api.approval;

import dev.annals.api.Check;
import java.util.UUID;

/**
 * What was granted was carried out.
 *
 * @param version of the entity since
 */
public record NoteCarriedOut(UUID id, long version) implements ApprovalCommand {
    public NoteCarriedOut {
        Check check = new Check();
        check.required("id", id);
        check.done();
    }
}
