package dev.annals.api.approval;

import dev.annals.api.EventName;
import java.util.UUID;

/**
 * What was granted was refused when it was to be carried out, so it never will be.
 *
 * @param code of the refusal
 */
@EventName("approval.failed")
public record ApprovalFailed(UUID id, String code) implements ApprovalEvent {}
