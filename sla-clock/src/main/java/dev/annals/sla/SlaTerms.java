package dev.annals.sla;

import dev.annals.api.sla.ClockTerms;
import dev.annals.api.sla.SlaClock;
import dev.annals.api.ticket.TicketState;
import java.util.Map;
import java.util.Set;

/**
 * What is in force for a ticket.
 *
 * @param targets only the clocks that the policy sets a target for
 * @param pauseOn states of the ticket in which nothing counts
 */
public record SlaTerms(Map<SlaClock, ClockTerms> targets, Set<TicketState> pauseOn) {
    /** Where no policy applies. */
    public static final SlaTerms NONE = new SlaTerms(Map.of(), Set.of());

    public SlaTerms {
        targets = Map.copyOf(targets);
        pauseOn = Set.copyOf(pauseOn);
    }
}
