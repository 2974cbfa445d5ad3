package dev.annals.api.approval;

import dev.annals.api.EventName;
import java.util.UUID;

/**
 * What was granted was carried out.
 *
 * @param version of the entity since
 */
@EventName("approval.carried-out")
public record ApprovalCarriedOut(UUID id, long version) implements ApprovalEvent {}
