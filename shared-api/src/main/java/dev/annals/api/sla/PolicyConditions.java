package dev.annals.api.sla;

import dev.annals.api.ticket.TicketChannel;
import dev.annals.api.ticket.TicketPriority;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets an SLA policy is for: those of which everything that is given here is true. Texts are the same
 * when they are equal letter by letter, as in filters.
 *
 * @param grade of the ticket's customer
 * @param tag one that the ticket's customer has
 */
public record PolicyConditions(
        @Nullable TicketPriority priority,
        @Nullable String category,
        @Nullable TicketChannel channel,
        @Nullable String grade,
        @Nullable String tag) {

    /** No condition: every ticket. */
    public static final PolicyConditions NONE = new PolicyConditions(null, null, null, null, null);

    public boolean match(PolicyFacts facts) {
        return holds(priority, facts.priority())
                && holds(category, facts.category())
                && holds(channel, facts.channel())
                && holds(grade, facts.grade())
                && (tag == null || facts.tags().contains(tag));
    }

    private static boolean holds(@Nullable Object wanted, @Nullable Object fact) {
        return wanted == null || Objects.equals(wanted, fact);
    }
}
