package dev.annals.api.approval;

import dev.annals.api.DomainEvent;

/** Everything that can happen to the rules of approval. */
public sealed interface ApprovalRulesEvent extends DomainEvent permits ApprovalRulesChanged {}
