package dev.annals.api;

import dev.annals.api.accesslog.AccessEvent;
import dev.annals.api.approval.ApprovalEvent;
import dev.annals.api.approval.ApprovalRulesEvent;
import dev.annals.api.campaign.CampaignEvent;
import dev.annals.api.campaign.MemberEvent;
import dev.annals.api.customer.CustomerEvent;
import dev.annals.api.opportunity.OpportunityEvent;
import dev.annals.api.pipeline.ExchangeRateEvent;
import dev.annals.api.pipeline.PipelineEvent;
import dev.annals.api.pipeline.QuotaEvent;
import dev.annals.api.privacy.PrivacyEvent;
import dev.annals.api.privacy.RetentionEvent;
import dev.annals.api.queue.QueueEvent;
import dev.annals.api.segment.SegmentEvent;
import dev.annals.api.sending.SendingRulesEvent;
import dev.annals.api.sending.SuppressionEvent;
import dev.annals.api.sla.BusinessCalendarEvent;
import dev.annals.api.sla.SlaPolicyEvent;
import dev.annals.api.ticket.TicketClockEvent;
import dev.annals.api.ticket.TicketEvent;
import dev.annals.api.user.UserEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every event there is, by its stored name. */
public final class EventCatalog {
    private static final List<Class<? extends DomainEvent>> FAMILIES = List.of(
            CustomerEvent.class,
            OpportunityEvent.class,
            TicketEvent.class,
            TicketClockEvent.class,
            PipelineEvent.class,
            QuotaEvent.class,
            ExchangeRateEvent.class,
            BusinessCalendarEvent.class,
            SlaPolicyEvent.class,
            UserEvent.class,
            QueueEvent.class,
            SegmentEvent.class,
            CampaignEvent.class,
            MemberEvent.class,
            SendingRulesEvent.class,
            SuppressionEvent.class,
            ApprovalRulesEvent.class,
            ApprovalEvent.class,
            AccessEvent.class,
            PrivacyEvent.class,
            RetentionEvent.class);

    private static final Map<String, Class<? extends DomainEvent>> BY_NAME = FAMILIES.stream()
            .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
            .filter(type -> !type.isInterface())
            .<Class<? extends DomainEvent>>map(type -> type.asSubclass(DomainEvent.class))
            .collect(Collectors.toUnmodifiableMap(type -> nameOf(type).value(), Function.identity()));

    private EventCatalog() {}

    /** All event types by stored name. */
    public static Map<String, Class<? extends DomainEvent>> byName() {
        return BY_NAME;
    }

    /** The name and revision under which events of this type are stored. */
    public static EventName nameOf(Class<?> type) {
        return Objects.requireNonNull(type.getAnnotation(EventName.class), () -> type + " has no @EventName");
    }
}
