package dev.annals.api.approval;

import dev.annals.api.EventName;
import java.util.UUID;

/**
 * A second person is against it.
 *
 * @param refusedBy user id of the second person
 */
@EventName("approval.refused")
public record ApprovalRefused(UUID id, String refusedBy, String reason) implements ApprovalEvent {}
