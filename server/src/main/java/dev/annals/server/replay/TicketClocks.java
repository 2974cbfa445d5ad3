package dev.annals.server.replay;

import dev.annals.api.AggregateType;
import dev.annals.api.MetaKeys;
import dev.annals.api.RecordedEvent;
import dev.annals.api.replay.ReplayPolicies;
import dev.annals.api.sla.BusinessCalendarDefined;
import dev.annals.api.sla.PolicyConditions;
import dev.annals.api.ticket.TicketClockEvent;
import dev.annals.api.ticket.TicketEvent;
import dev.annals.command.ticket.ClocksAgain;
import dev.annals.query.workspace.Additions;
import dev.annals.query.workspace.Clocks;
import dev.annals.query.workspace.Scene;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Has the clocks of tickets kept again in a workspace, by the rules of the command side. */
final class TicketClocks implements Clocks {
    private final Set<UUID> replaced;
    private final boolean asksForCustomers;

    TicketClocks(ReplayPolicies policies) {
        this.replaced = OtherRules.calendarsOf(policies);
        this.asksForCustomers = policies.slaPolicies() == null
                || policies.slaPolicies().stream()
                        .anyMatch(policy -> asksForTheCustomer(policy.terms().when()));
    }

    private static boolean asksForTheCustomer(PolicyConditions when) {
        return when.grade() != null || when.tag() != null;
    }

    @Override
    public Keeping begin(Scene scene) {
        return new Kept(scene);
    }

    private final class Kept implements Keeping {
        /** As of the watch over the clocks. */
        private static final Map<String, String> OF_ITSELF =
                Map.of(MetaKeys.ACTOR, "system", MetaKeys.ORIGIN, "rule:sla");

        private final ClocksAgain clocks;
        private Consumer<RecordedEvent> telling = event -> {};
        private @Nullable RecordedEvent told;

        Kept(Scene scene) {
            clocks = new ClocksAgain(
                    name -> new WorkspaceShelf(scene.shelves().apply(name)), asksForCustomers, this::record);
            scene.named().apply("business-calendar.defined").stream()
                    .filter(event -> !replaced.contains(event.aggregateId()))
                    .forEach(event -> clocks.foretell((BusinessCalendarDefined) event.payload()));
        }

        @Override
        public boolean goOn(Instant until, Consumer<RecordedEvent> tell) {
            telling = tell;
            return clocks.goOn(until);
        }

        @Override
        public void tell(RecordedEvent event, Consumer<RecordedEvent> tell) {
            telling = tell;
            switch (event.payload()) {
                case TicketClockEvent _ -> {}
                case TicketEvent _ -> {
                    told = event;
                    clocks.tell(event.aggregateId(), event.payload(), event.occurredAt());
                    told = null;
                }
                default -> {
                    tell.accept(event);
                    clocks.tell(event.aggregateId(), event.payload(), event.occurredAt());
                }
            }
        }

        /** What follows from a fact is told as the fact is. */
        private void record(UUID ticket, TicketEvent event, Instant at) {
            RecordedEvent fact = told;
            if (fact != null && fact.payload() == event) {
                telling.accept(fact);
            } else {
                Map<String, String> metadata = fact == null ? OF_ITSELF : fact.metadata();
                telling.accept(Additions.event(AggregateType.TICKET, ticket, event, at, at, metadata));
            }
        }
    }
}
