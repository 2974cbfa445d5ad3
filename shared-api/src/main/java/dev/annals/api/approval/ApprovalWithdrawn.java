package dev.annals.api.approval;

import dev.annals.api.EventName;
import java.util.UUID;

/** Who wished it does not want it any more. */
@EventName("approval.withdrawn")
public record ApprovalWithdrawn(UUID id) implements ApprovalEvent {}
