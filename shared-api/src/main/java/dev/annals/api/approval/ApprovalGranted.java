package dev.annals.api.approval;

import dev.annals.api.EventName;
import java.util.UUID;

/**
 * A second person is for it; it is carried out from now on.
 *
 * @param approvedBy user id of the second person
 */
@EventName("approval.granted")
public record ApprovalGranted(UUID id, String approvedBy) implements ApprovalEvent {}
