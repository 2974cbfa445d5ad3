package dev.annals.server.campaign;

import dev.annals.api.CommonRefusal;
import dev.annals.api.DomainEvent;
import dev.annals.api.MetaKeys;
import dev.annals.api.RecordedEvent;
import dev.annals.api.RefusalCode;
import dev.annals.api.Refused;
import dev.annals.api.campaign.MemberBecameLead;
import dev.annals.api.customer.ChangeCustomerOwner;
import dev.annals.api.customer.Customer360;
import dev.annals.api.customer.CustomerCommand;
import dev.annals.api.customer.CustomerOwnerChanged;
import dev.annals.api.customer.GetCustomer;
import dev.annals.api.customer.LifecycleStage;
import dev.annals.api.customer.LifecycleStageMoved;
import dev.annals.api.customer.MoveLifecycleStage;
import dev.annals.api.query.AsOf;
import dev.annals.journal.JournalReader;
import dev.annals.server.dispatch.CommandDispatcher;
import dev.annals.server.dispatch.Origin;
import dev.annals.server.dispatch.Queries;
import dev.annals.server.dispatch.Wish;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What a customer is told who has become a lead: who was given up is a lead again, and who has no owner gets the lead's.
 * Whoever is further than that stays there. Each is said once for a lead, whatever people have made of it since.
 */
@Component
class NewLead {
    private static final Logger LOG = LoggerFactory.getLogger(NewLead.class);
    private static final String SYSTEM = "system";
    private static final String RULE = "rule:leads";

    private final Queries queries;
    private final JournalReader journal;
    private final CommandDispatcher dispatcher;

    NewLead(Queries queries, JournalReader journal, CommandDispatcher dispatcher) {
        this.queries = queries;
        this.journal = journal;
        this.dispatcher = dispatcher;
    }

    /** @throws Refused with STALE_VERSION when the customer is not shown as it is, or when nothing can be recorded */
    void handOver(RecordedEvent event, MemberBecameLead lead) {
        Optional<Customer360> found = customer(lead.customerId());
        if (found.isEmpty()) {
            return;
        }
        Customer360 customer = found.get();
        String source = "campaign-member:" + lead.id();
        List<DomainEvent> said = said(customer.id(), source);
        Telling telling = new Telling(origin(event, source), reason(lead), customer.version());
        UUID owner = lead.ownerId();
        if (isGivenUp(customer) && said.stream().noneMatch(LifecycleStageMoved.class::isInstance)) {
            telling.tell(new MoveLifecycleStage(customer.id(), LifecycleStage.LEAD));
        }
        if (owner != null
                && customer.ownerId() == null
                && said.stream().noneMatch(CustomerOwnerChanged.class::isInstance)) {
            telling.tell(new ChangeCustomerOwner(customer.id(), owner));
        }
    }

    private static boolean isGivenUp(Customer360 customer) {
        return customer.lifecycle() == LifecycleStage.LAPSED || customer.lifecycle() == LifecycleStage.LOST;
    }

    /** What the customer was told because of this lead before, by a look that was cut off. */
    private List<DomainEvent> said(UUID customerId, String source) {
        return journal.ofAggregate(customerId, 0).stream()
                .filter(event -> RULE.equals(event.metadata().get(MetaKeys.ORIGIN)))
                .filter(event -> source.equals(event.metadata().get(MetaKeys.CLIENT)))
                .map(RecordedEvent::payload)
                .toList();
    }

    private Optional<Customer360> customer(UUID id) {
        try {
            return Optional.of(queries.ask(new GetCustomer(id, AsOf.NOW)).body());
        } catch (Refused refused) {
            if (refused.code() == CommonRefusal.NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private static Origin origin(RecordedEvent event, String source) {
        String correlation = event.metadata().get(MetaKeys.CORRELATION_ID);
        return new Origin(
                SYSTEM,
                null,
                "",
                RULE,
                source,
                null,
                Objects.requireNonNullElse(correlation, event.eventId().toString()));
    }

    private static String reason(MemberBecameLead lead) {
        return "Became a lead of campaign " + lead.campaignId();
    }

    /** Tells one customer one thing after the other, as long as nobody else tells it something. */
    private final class Telling {
        private final Origin origin;
        private final String reason;
        private long version;

        Telling(Origin origin, String reason, long version) {
            this.origin = origin;
            this.reason = reason;
            this.version = version;
        }

        void tell(CustomerCommand command) {
            try {
                version = dispatcher
                        .dispatch(new Wish(command, null, reason, version), origin)
                        .version();
            } catch (Refused refused) {
                if (refused.code() == CommonRefusal.STALE_VERSION
                        || refused.code().kind() == RefusalCode.Kind.UNAVAILABLE) {
                    throw refused;
                }
                // An owner who has left meanwhile, say: no lead behind this one waits for that.
                LOG.warn("Customer {} cannot be told of a lead: {}", command.id(), refused.code());
            } catch (RuntimeException mistake) {
                // Messages of exceptions may quote what a person typed.
                LOG.error(
                        "Customer {} cannot be told of a lead: {}",
                        command.id(),
                        mistake.getClass().getName());
            }
        }
    }
}
