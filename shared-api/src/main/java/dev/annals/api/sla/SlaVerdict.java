package dev.annals.api.sla;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a ticket stands with its service level, and why.
 *
 * @param version of the ticket
 * @param at the moment judged
 * @param clocks the verdicts that stand, by their start
 * @param argued what would have been; only where other terms were asked about
 */
public record SlaVerdict(
        UUID ticketId,
        long version,
        Instant at,
        List<ClockVerdict> clocks,
        @Nullable ArguedVerdict argued) {}
