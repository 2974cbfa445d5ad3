package dev.annals.api.approval;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;

/** The rules of approval; never refused, since there are always some. */
public record GetApprovalRules(AsOf asOf) implements Query<ApprovalRulesView> {}
