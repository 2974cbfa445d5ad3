package dev.annals.api.sla;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.Query;

/** Asks which steps of escalation chains were taken, the newest first. */
public record FindEscalations(ListRequest request, AsOf asOf) implements Query<Page<EscalationView>> {}
