package dev.annals.api.pipeline;

import dev.annals.api.Check;
import java.util.UUID;

/** The quota was set by mistake and is withdrawn, as when an import is undone; the history stays. */
public record RetractQuota(UUID id) implements QuotaCommand {
    public RetractQuota {
        Check check = new Check();
        check.required("id", id);
        check.done();
    }
}
