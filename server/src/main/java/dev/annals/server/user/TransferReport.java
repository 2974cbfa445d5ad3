package dev.annals.server.user;

import java.util.List;

/**
 * What became of a transfer.
 *
 * @param customers that have the new owner now
 * @param opportunities open ones that have the new owner now
 * @param tickets unresolved ones that have the new owner as their agent now
 * @param campaigns those not over that have the new owner now
 * @param failed what still has the old owner, and why
 */
record TransferReport(int customers, int opportunities, int tickets, int campaigns, List<Failure> failed) {
    /** @param entity as in {@code customer:<id>} */
    record Failure(String entity, String code) {}
}
