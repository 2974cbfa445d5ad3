package dev.annals.api.approval;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.util.UUID;

/** One approval. Refused with NOT_FOUND when there was none of that id. */
public record GetApproval(UUID id, AsOf asOf) implements Query<ApprovalView> {}
