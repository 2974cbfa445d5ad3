package dev.annals.server.privacy;

import dev.annals.api.RecordedEvent;
import dev.annals.api.customer.InteractionRecorded;
import dev.annals.api.opportunity.OpportunityReopened;
import dev.annals.api.opportunity.OpportunityWon;
import dev.annals.api.privacy.RetentionCategory;
import dev.annals.api.privacy.RetentionChanged;
import dev.annals.api.privacy.RetentionRule;
import dev.annals.api.privacy.RetentionRules;
import dev.annals.api.ticket.TicketClosed;
import dev.annals.api.ticket.TicketOpened;
import dev.annals.api.ticket.TicketResolved;
import dev.annals.journal.JournalReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What of somebody's data still has to be kept, by the rules that are in force now. */
@Component
class RetentionDuties {
    private final JournalReader journal;
    private final Clock clock;

    RetentionDuties(JournalReader journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A rule that still runs.
     *
     * @param until when it ends
     */
    record Kept(RetentionRule rule, Instant until) {}

    /** @param aggregates the customer, and what holds something personal about it */
    List<Kept> of(Set<UUID> aggregates) {
        List<RetentionRule> rules = rules();
        if (rules.isEmpty()) {
            return List.of();
        }
        Map<RetentionCategory, Instant> last = new EnumMap<>(RetentionCategory.class);
        aggregates.forEach(aggregate -> begins(journal.ofAggregate(aggregate, 0))
                .forEach((category, at) -> last.merge(category, at, RetentionDuties::later)));
        Instant now = clock.instant();
        return rules.stream()
                .filter(rule -> last.containsKey(rule.category()))
                .map(rule -> new Kept(rule, end(last.getOrDefault(rule.category(), now), rule)))
                .filter(kept -> kept.until().isAfter(now))
                .toList();
    }

    private List<RetentionRule> rules() {
        RetentionRules rules = RetentionRules.NONE;
        for (RecordedEvent event : journal.ofAggregate(RetentionRules.ID, 0)) {
            rules = event.payload() instanceof RetentionChanged changed ? rules.after(changed) : rules;
        }
        return rules.rules();
    }

    /** From when on the time of each category runs, for one aggregate. */
    private static Map<RetentionCategory, Instant> begins(Collection<RecordedEvent> events) {
        Map<RetentionCategory, Instant> begins = new EnumMap<>(RetentionCategory.class);
        for (RecordedEvent event : events) {
            Instant at = event.occurredAt();
            switch (event.payload()) {
                case InteractionRecorded _ -> begins.merge(RetentionCategory.INTERACTIONS, at, RetentionDuties::later);
                case OpportunityWon _ -> begins.put(RetentionCategory.WON_DEALS, at);
                case OpportunityReopened _ -> begins.remove(RetentionCategory.WON_DEALS);
                case TicketOpened _, TicketResolved _, TicketClosed _ -> begins.put(RetentionCategory.TICKETS, at);
                default -> {}
            }
        }
        return begins;
    }

    private static Instant end(Instant begin, RetentionRule rule) {
        return begin.atZone(ZoneOffset.UTC).plusMonths(rule.months()).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
