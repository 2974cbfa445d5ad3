package dev.annals.api.sla;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;

/** Asks which steps of escalation chains were taken, the newest first. */
public record FindEscalations(ListRequest request, AsOf asOf) {}
