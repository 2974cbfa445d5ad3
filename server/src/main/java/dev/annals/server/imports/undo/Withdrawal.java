package dev.annals.server.imports.undo;

import dev.annals.api.Command;
import dev.annals.api.DomainEvent;
import dev.annals.api.MetaKeys;
import dev.annals.api.RecordedEvent;
import dev.annals.api.Refused;
import dev.annals.api.campaign.CampaignRetracted;
import dev.annals.api.campaign.RetractCampaign;
import dev.annals.api.customer.CustomerRetracted;
import dev.annals.api.customer.RetractCustomer;
import dev.annals.api.imports.ImportRefusal;
import dev.annals.api.opportunity.OpportunityRetracted;
import dev.annals.api.opportunity.RetractOpportunity;
import dev.annals.api.pipeline.ExchangeRateRetracted;
import dev.annals.api.pipeline.PipelineRetracted;
import dev.annals.api.pipeline.QuotaRetracted;
import dev.annals.api.pipeline.RetractExchangeRate;
import dev.annals.api.pipeline.RetractPipeline;
import dev.annals.api.pipeline.RetractQuota;
import dev.annals.api.ticket.RetractTicket;
import dev.annals.api.ticket.TicketRetracted;
import dev.annals.api.user.RetractUser;
import dev.annals.api.user.UserRetracted;
import dev.annals.server.dispatch.Wish;
import dev.annals.server.imports.mapping.Entity;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Withdraws as a whole what an import created, unless somebody else has had a hand in it. */
final class Withdrawal {
    private Withdrawal() {}

    static List<Wish> of(Entity entity, UUID id, List<RecordedEvent> events, Predicate<RecordedEvent> isOurs) {
        Refused.unless(
                events.stream().filter(event -> !isOfARule(event)).allMatch(isOurs), ImportRefusal.CHANGED_SINCE);
        boolean withdrawn = events.stream().map(RecordedEvent::payload).anyMatch(Withdrawal::isRetraction);
        return withdrawn ? List.of() : List.of(Undo.wish(retraction(entity, id)));
    }

    /** Rules follow from what was recorded: no person has had a hand in it. */
    private static boolean isOfARule(RecordedEvent event) {
        return event.metadata().getOrDefault(MetaKeys.ORIGIN, "").startsWith("rule:");
    }

    private static boolean isRetraction(DomainEvent event) {
        return switch (event) {
            case CustomerRetracted _,
                    OpportunityRetracted _,
                    TicketRetracted _,
                    PipelineRetracted _,
                    QuotaRetracted _,
                    ExchangeRateRetracted _,
                    CampaignRetracted _,
                    UserRetracted _ -> true;
            default -> false;
        };
    }

    private static Command retraction(Entity entity, UUID id) {
        return switch (entity) {
            case CUSTOMER -> new RetractCustomer(id);
            case OPPORTUNITY -> new RetractOpportunity(id);
            case TICKET -> new RetractTicket(id);
            case PIPELINE -> new RetractPipeline(id);
            case QUOTA -> new RetractQuota(id);
            case EXCHANGE_RATE -> new RetractExchangeRate(id);
            case CAMPAIGN -> new RetractCampaign(id);
            case USER -> new RetractUser(id);
        };
    }
}
