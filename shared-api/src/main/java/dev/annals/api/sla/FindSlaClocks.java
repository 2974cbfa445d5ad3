package dev.annals.api.sla;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.Query;

/** Asks for the clocks of all tickets, those that are due first first. */
public record FindSlaClocks(ListRequest request, AsOf asOf) implements Query<Page<BoardClock>> {}
