package dev.annals.server.dispatch;

import java.util.UUID;

/**
 * That a second person is for it.
 *
 * @param by user id of the second person
 */
public record Approved(UUID approvalId, String by) {}
