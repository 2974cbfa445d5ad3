package dev.annals.command.sla;

import dev.annals.api.DomainEvent;
import dev.annals.api.sla.SlaPolicyDefined;
import dev.annals.api.sla.SlaPolicyEvent;
import dev.annals.api.sla.SlaPolicyTerms;
import dev.annals.command.aggregate.State;

/** An SLA policy as it is now. */
@SuppressWarnings("NullAway.Init") // Filled by the first event.
final class PolicyState extends State {
    SlaPolicyTerms terms;

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public void apply(DomainEvent event) {
        if (event instanceof SlaPolicyDefined) {
            created(event);
        }
        terms = SlaPolicyTerms.after(terms, (SlaPolicyEvent) event);
    }
}
