package dev.annals.api.approval;

import dev.annals.api.Check;
import java.util.UUID;

/**
 * What was granted was refused when it was to be carried out.
 *
 * @param code of the refusal
 */
public record NoteFailure(UUID id, String code) implements ApprovalCommand {
    private static final int CODE = 100;

    public NoteFailure {
        Check check = new Check();
        check.required("id", id);
        code = check.line("code", code, CODE);
        check.done();
    }
}
