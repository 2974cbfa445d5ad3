package dev.annals.api.sla;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.Query;
import java.time.Duration;

/** Asks for the running clocks that will be due within a time from the moment asked about, the first first. */
public record FindClocksAtRisk(Duration within, ListRequest request, AsOf asOf) implements Query<Page<BoardClock>> {}
