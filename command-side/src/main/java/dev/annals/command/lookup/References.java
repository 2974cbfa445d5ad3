package dev.annals.command.lookup;

import dev.annals.api.AggregateType;
import dev.annals.api.CommonRefusal;
import dev.annals.api.DomainEvent;
import dev.annals.api.Refusal;
import dev.annals.api.Refused;
import dev.annals.api.campaign.CampaignPlanned;
import dev.annals.api.campaign.CampaignRefusal;
import dev.annals.api.campaign.CampaignRetracted;
import dev.annals.api.customer.ContactAdded;
import dev.annals.api.customer.ContactRemoved;
import dev.annals.api.customer.CustomerGraded;
import dev.annals.api.customer.CustomerOwnerChanged;
import dev.annals.api.customer.CustomerRefusal;
import dev.annals.api.customer.CustomerRegistered;
import dev.annals.api.customer.CustomerRetracted;
import dev.annals.api.customer.CustomerTagsChanged;
import dev.annals.api.opportunity.OpportunityOpened;
import dev.annals.api.opportunity.OpportunityOwnerChanged;
import dev.annals.api.opportunity.OpportunityRefusal;
import dev.annals.api.opportunity.OpportunityRetracted;
import dev.annals.api.pipeline.PipelineDefined;
import dev.annals.api.pipeline.PipelineRetracted;
import dev.annals.api.privacy.PrivacyRefusal;
import dev.annals.api.segment.SegmentDefined;
import dev.annals.api.segment.SegmentRetracted;
import dev.annals.api.sight.Sight;
import dev.annals.api.ticket.TicketAssigned;
import dev.annals.api.ticket.TicketMerged;
import dev.annals.api.ticket.TicketOpened;
import dev.annals.api.ticket.TicketRefusal;
import dev.annals.api.ticket.TicketRetracted;
import dev.annals.api.ticket.TicketUnmerged;
import dev.annals.api.user.UserAdded;
import dev.annals.api.user.UserRetracted;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** Whether what a command names is there and not retracted. */
public final class References {
    private static final long REMEMBERED = 100_000;

    private final StreamCache<Reference> streams;

    public References(EventStore events) {
        streams = new StreamCache<>(events, (before, event, at) -> after(before, event), REMEMBERED);
    }

    /** Refuses an owner who is not there; nobody is an owner who is always there. */
    public void requireOwner(@Nullable UUID userId) {
        requireUser("/ownerId", userId);
    }

    /** Refuses an agent who is not there; nobody is one who is always there. */
    public void requireAgent(@Nullable UUID userId) {
        requireUser("/agentId", userId);
    }

    /** Refuses members of whom one is not there; those that are members already have been there once. */
    public void requireMembers(List<UUID> members, Set<UUID> already) {
        for (int i = 0; i < members.size(); i++) {
            if (!already.contains(members.get(i))) {
                requireUser("/members/" + i, members.get(i));
            }
        }
    }

    /** Refuses a user who is not there; nobody is always there. */
    public void requireUser(String pointer, @Nullable UUID userId) {
        if (userId != null && !isUser(userId)) {
            throw Refused.at(pointer, CommonRefusal.UNKNOWN_USER);
        }
    }

    public void requireCustomer(UUID customerId) {
        requireCustomer("/customerId", customerId);
    }

    public void requireCustomer(String pointer, UUID customerId) {
        if (inSight(customerId, AggregateType.CUSTOMER).isEmpty()) {
            throw Refused.at(pointer, CustomerRefusal.UNKNOWN_CUSTOMER);
        }
    }

    /** Refuses whoever never was a customer; one that was withdrawn is still known. */
    public void requireSubject(UUID subjectId) {
        boolean known = streams.find(subjectId)
                .filter(reference -> reference.type == AggregateType.CUSTOMER)
                .isPresent();
        if (!known) {
            throw Refused.at("/subject", PrivacyRefusal.UNKNOWN_SUBJECT);
        }
    }

    /** Refuses a campaign that is not there; none at all is always there. */
    public void requireCampaign(String pointer, @Nullable UUID campaignId) {
        if (campaignId != null && find(campaignId, AggregateType.CAMPAIGN).isEmpty()) {
            throw Refused.at(pointer, CampaignRefusal.UNKNOWN_CAMPAIGN);
        }
    }

    public void requireSegment(String pointer, UUID segmentId) {
        if (find(segmentId, AggregateType.SEGMENT).isEmpty()) {
            throw Refused.at(pointer, CampaignRefusal.UNKNOWN_SEGMENT);
        }
    }

    /** What SLA policies ask of a customer; nothing of one who is not there. */
    public CustomerTraits traitsOf(UUID customerId) {
        return find(customerId, AggregateType.CUSTOMER).map(Reference::traits).orElse(CustomerTraits.NONE);
    }

    /** Whether there is such a user now. */
    public boolean isUser(UUID userId) {
        return find(userId, AggregateType.USER).isPresent();
    }

    /** Refuses a pipeline that no deal can be opened in. */
    public void requirePipeline(UUID pipelineId) {
        if (find(pipelineId, AggregateType.PIPELINE).isEmpty()) {
            throw Refused.at("/pipelineId", OpportunityRefusal.UNKNOWN_PIPELINE);
        }
    }

    /** Refuses a contact that the customer does not have now. */
    public void requireContactOf(UUID customerId, @Nullable UUID contactId) {
        if (contactId != null
                && inSight(customerId, AggregateType.CUSTOMER)
                        .filter(customer -> customer.contacts.contains(contactId))
                        .isEmpty()) {
            throw Refused.at("/contactId", TicketRefusal.NOT_A_CONTACT);
        }
    }

    /** Refuses an opportunity that is not there or is somebody else's. */
    public void requireOpportunityOf(UUID customerId, @Nullable UUID opportunityId) {
        if (opportunityId != null
                && of(customerId, opportunityId, AggregateType.OPPORTUNITY).isEmpty()) {
            throw Refused.at("/opportunityId", OpportunityRefusal.UNKNOWN_OPPORTUNITY);
        }
    }

    /** Refuses a ticket that is not there or is somebody else's. */
    public void requireTicketOf(UUID customerId, @Nullable UUID ticketId) {
        if (ticketId != null && of(customerId, ticketId, AggregateType.TICKET).isEmpty()) {
            throw Refused.at("/ticketId", TicketRefusal.UNKNOWN_TICKET);
        }
    }

    /** Refuses a ticket to merge into that is not there, is somebody else's, or is itself merged. */
    public void requireSurvivorOf(UUID customerId, UUID ticketId) {
        Reference survivor = of(customerId, ticketId, AggregateType.TICKET)
                .orElseThrow(() -> Refused.at("/intoId", TicketRefusal.UNKNOWN_TICKET));
        if (survivor.mergedInto != null) {
            Map<String, String> values = Map.of("survivor", survivor.mergedInto.toString());
            throw new Refused(List.of(new Refusal(TicketRefusal.SURVIVOR_IS_MERGED, "/intoId", values)));
        }
    }

    private Optional<Reference> of(UUID customerId, UUID id, AggregateType type) {
        return inSight(id, type).filter(reference -> customerId.equals(reference.customerId));
    }

    /** Refuses, as if what is asked for were not there, whoever does not see the customer that it belongs to. */
    public void requireInSight(UUID customerId) {
        Refused.unless(
                find(customerId, AggregateType.CUSTOMER).isEmpty()
                        || inSight(customerId, AggregateType.CUSTOMER).isPresent(),
                CommonRefusal.NOT_FOUND);
    }

    /** What somebody may not see, they cannot name: it is as if it were not there. */
    private Optional<Reference> inSight(UUID id, AggregateType type) {
        Sight sight = Sight.current();
        return find(id, type).filter(reference -> reference.isWithin(sight));
    }

    private Optional<Reference> find(UUID id, AggregateType type) {
        return streams.find(id).filter(reference -> reference.type == type && !reference.retracted);
    }

    private static @Nullable Reference after(@Nullable Reference before, DomainEvent event) {
        return switch (event) {
            case CustomerRegistered customer ->
                new Reference(AggregateType.CUSTOMER, null)
                        .ownedBy(customer.ownerId())
                        .traitsAfter(event);
            case OpportunityOpened deal ->
                new Reference(AggregateType.OPPORTUNITY, deal.customerId()).ownedBy(deal.ownerId());
            case TicketOpened ticket -> new Reference(AggregateType.TICKET, ticket.customerId());
            case PipelineDefined _ -> new Reference(AggregateType.PIPELINE, null);
            case UserAdded _ -> new Reference(AggregateType.USER, null);
            case CampaignPlanned _ -> new Reference(AggregateType.CAMPAIGN, null);
            case SegmentDefined _ -> new Reference(AggregateType.SEGMENT, null);
            default -> before == null ? null : changed(before, event);
        };
    }

    private static Reference changed(Reference before, DomainEvent event) {
        return switch (event) {
            case ContactAdded added -> before.withContact(added.contactId());
            case ContactRemoved removed -> before.withoutContact(removed.contactId());
            case CustomerGraded _, CustomerTagsChanged _ -> before.traitsAfter(event);
            case CustomerOwnerChanged changed -> before.ownedBy(changed.ownerId());
            case OpportunityOwnerChanged changed -> before.ownedBy(changed.ownerId());
            case TicketAssigned assigned -> before.ownedBy(assigned.agentId());
            case TicketMerged merged -> before.merged(merged.mergedInto());
            case TicketUnmerged _ -> before.merged(null);
            case CustomerRetracted _,
                    OpportunityRetracted _,
                    TicketRetracted _,
                    PipelineRetracted _,
                    UserRetracted _,
                    CampaignRetracted _,
                    SegmentRetracted _ -> before.gone();
            default -> before;
        };
    }

    private record Reference(
            AggregateType type,
            @Nullable UUID customerId,
            @Nullable UUID owner,
            boolean retracted,
            Set<UUID> contacts,
            @Nullable UUID mergedInto,
            CustomerTraits traits) {

        Reference(AggregateType type, @Nullable UUID customerId) {
            this(type, customerId, null, false, Set.of(), null, CustomerTraits.NONE);
        }

        boolean isWithin(Sight sight) {
            return switch (type) {
                case CUSTOMER -> sight.customers().covers(owner);
                case OPPORTUNITY -> sight.opportunities().covers(owner);
                case TICKET -> sight.tickets().covers(owner);
                default -> true;
            };
        }

        Reference ownedBy(@Nullable UUID whom) {
            return new Reference(type, customerId, whom, retracted, contacts, mergedInto, traits);
        }

        Reference gone() {
            return new Reference(type, customerId, owner, true, contacts, mergedInto, traits);
        }

        Reference merged(@Nullable UUID into) {
            return new Reference(type, customerId, owner, retracted, contacts, into, traits);
        }

        Reference traitsAfter(DomainEvent event) {
            return new Reference(
                    type, customerId, owner, retracted, contacts, mergedInto, CustomerTraits.after(traits, event));
        }

        Reference withContact(UUID contactId) {
            Set<UUID> after = new HashSet<>(contacts);
            after.add(contactId);
            return with(after);
        }

        Reference withoutContact(UUID contactId) {
            Set<UUID> after = new HashSet<>(contacts);
            after.remove(contactId);
            return with(after);
        }

        private Reference with(Set<UUID> after) {
            return new Reference(type, customerId, owner, retracted, Set.copyOf(after), mergedInto, traits);
        }
    }
}
