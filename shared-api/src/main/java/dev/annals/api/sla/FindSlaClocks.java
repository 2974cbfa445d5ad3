package dev.annals.api.sla;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;

/** Asks for the clocks of all tickets, those that are due first first. */
public record FindSlaClocks(ListRequest request, AsOf asOf) {}
