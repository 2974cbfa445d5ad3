package dev.annals.server.user;

import dev.annals.api.Check;
import java.util.UUID;

/**
 * Everything that one user looks after goes to another.
 *
 * @param id who looked after it
 * @param toOwnerId who does from now on
 */
record PortfolioTransfer(UUID id, UUID toOwnerId) {
    PortfolioTransfer {
        Check check = new Check();
        check.required("toOwnerId", toOwnerId);
        check.done();
    }
}
