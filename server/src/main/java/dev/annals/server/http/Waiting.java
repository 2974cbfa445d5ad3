package dev.annals.server.http;

import dev.annals.api.approval.ApprovalState;
import java.util.UUID;

/** The answer to a wish that is kept until a second person has decided. */
public record Waiting(UUID approvalId, ApprovalState state) {}
