package dev.annals.api.replay;

import dev.annals.api.Check;
import java.time.Duration;
import java.util.UUID;

/**
 * A workspace is to stay.
 *
 * @param expiresIn how long from now, P30D at most
 */
public record ExtendWorkspace(UUID id, Duration expiresIn) {
    public ExtendWorkspace {
        Check check = new Check();
        check.required("id", id);
        check.required("expiresIn", expiresIn);
        ReplayRequest.checkExpiry(check, expiresIn);
        check.done();
    }
}
