package dev.annals.api.sla;

import java.util.List;

/**
 * What a clock shows, with what it follows from.
 *
 * @param intervals without gaps from its start to its end, or to the moment asked about
 */
public record ClockVerdict(TicketClock reading, List<ClockEvidence> intervals) {}
