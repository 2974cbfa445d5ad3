package dev.annals.query.audit;

import dev.annals.api.DataSubject;
import dev.annals.api.DomainEvent;
import dev.annals.api.Json;
import dev.annals.api.Patch;
import dev.annals.api.approval.ApprovalEvent;
import dev.annals.api.campaign.CampaignEvent;
import dev.annals.api.campaign.CampaignRetracted;
import dev.annals.api.campaign.CostRetracted;
import dev.annals.api.campaign.MemberEvent;
import dev.annals.api.customer.ConsentRetracted;
import dev.annals.api.customer.ContactRemoved;
import dev.annals.api.customer.CustomerRetracted;
import dev.annals.api.customer.CustomerTagsChanged;
import dev.annals.api.customer.InteractionRetracted;
import dev.annals.api.opportunity.OpportunityLost;
import dev.annals.api.opportunity.OpportunityOpened;
import dev.annals.api.opportunity.OpportunityReopened;
import dev.annals.api.opportunity.OpportunityRetracted;
import dev.annals.api.opportunity.OpportunityState;
import dev.annals.api.opportunity.OpportunityWon;
import dev.annals.api.pipeline.ExchangeRateRetracted;
import dev.annals.api.pipeline.PipelineRetracted;
import dev.annals.api.pipeline.QuotaRetracted;
import dev.annals.api.privacy.HoldReleased;
import dev.annals.api.segment.SegmentRetracted;
import dev.annals.api.sending.SuppressionAdded;
import dev.annals.api.sending.SuppressionReleased;
import dev.annals.api.ticket.TicketClockEvent;
import dev.annals.api.ticket.TicketEvent;
import dev.annals.api.ticket.TicketRetracted;
import dev.annals.api.user.UserEvent;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields that an event sets, by their names in the API, in the order of the event. The components
 * of an event are the fields it sets; the few events that mean more than they say are named here.
 */
final class FieldsSet {
    /** Records are written in their own order, and what was read back from the database is in that of its keys. */
    private static final JsonMapper IN_ORDER_OF_KEYS = Json.mapper()
            .rebuild()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .build();

    /** Components whose field has another name in the API. */
    private static final Map<String, String> NAMES =
            Map.of("overridden", "categoryOverridden", "duplicateAllowed", "allowDuplicate");

    private FieldsSet() {}

    /** What the fields are after the event, given what was known; a value of {@code null} empties a field. */
    static Map<String, @Nullable Object> by(DomainEvent event, Part part, Map<String, Object> known) {
        return switch (event) {
            case CustomerTagsChanged e -> Map.of("tags", tags(e, known));
            case OpportunityOpened e -> with(components(e, part), "state", OpportunityState.OPEN.name());
            case OpportunityWon e -> with(components(e, part), "state", OpportunityState.WON.name());
            case OpportunityLost e -> lost(e);
            case OpportunityReopened e -> reopened(e);
            case ContactRemoved _,
                    InteractionRetracted _,
                    ConsentRetracted _,
                    CustomerRetracted _,
                    OpportunityRetracted _,
                    TicketRetracted _,
                    PipelineRetracted _,
                    QuotaRetracted _,
                    ExchangeRateRetracted _,
                    SegmentRetracted _,
                    CampaignRetracted _,
                    CostRetracted _ -> emptied(known);
            case TicketClockEvent e -> ClockFields.of(e, components(e, part), known);
            case TicketEvent e -> TicketFields.of(e, components(e, part));
            case CampaignEvent e -> CampaignFields.of(e, components(e, part), known);
            case MemberEvent e -> CampaignFields.of(e, components(e, part));
            case UserEvent e -> UserFields.of(e, components(e, part), known);
            case HoldReleased e -> released(components(e, part));
            case ApprovalEvent e -> ApprovalFields.of(e, components(e, part));
            case SuppressionAdded e -> suppressed(components(e, part));
            case SuppressionReleased e -> released(e);
            default -> components(event, part);
        };
    }

    private static Map<String, @Nullable Object> components(DomainEvent event, Part part) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            Object value = valueOf(component, event);
            if (!part.naming().contains(component.getName()) && !leftOut(component, value)) {
                put(fields, component, value);
            }
        }
        return fields;
    }

    /** Whose it is was not always said, and is nobody's for that. */
    private static boolean leftOut(RecordComponent component, @Nullable Object value) {
        return value == null && component.isAnnotationPresent(DataSubject.class);
    }

    private static void put(Map<String, @Nullable Object> fields, RecordComponent component, @Nullable Object value) {
        String name = NAMES.getOrDefault(component.getName(), component.getName());
        if (component.getType() != Patch.class) {
            fields.put(name, plain(value));
        } else if (value instanceof Patch<?>(Object patched)) {
            fields.put(name, plain(patched));
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, DomainEvent event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    /** The value as JSON has it, the same whether it was just written or read back. */
    private static @Nullable Object plain(@Nullable Object value) {
        return value == null
                ? null
                : IN_ORDER_OF_KEYS.readValue(IN_ORDER_OF_KEYS.writeValueAsString(value), Object.class);
    }

    private static Map<String, @Nullable Object> with(Map<String, @Nullable Object> fields, String name, Object value) {
        fields.put(name, value);
        return fields;
    }

    private static Map<String, @Nullable Object> lost(OpportunityLost event) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("lossReason", event.reason());
        fields.put("lostTo", event.competitor());
        fields.put("closedOn", plain(event.closedOn()));
        fields.put("state", OpportunityState.LOST.name());
        return fields;
    }

    private static Map<String, @Nullable Object> reopened(OpportunityReopened event) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("state", OpportunityState.OPEN.name());
        fields.put("reopenReason", event.reason());
        fields.put("closedOn", null);
        fields.put("lossReason", null);
        fields.put("lostTo", null);
        return fields;
    }

    private static Map<String, @Nullable Object> suppressed(Map<String, @Nullable Object> fields) {
        fields.put("active", true);
        fields.put("releaseReason", null);
        return fields;
    }

    private static Map<String, @Nullable Object> released(SuppressionReleased event) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("active", false);
        fields.put("releaseReason", event.reason());
        return fields;
    }

    /** Why it is held is over; why not any longer takes its place. */
    private static Map<String, @Nullable Object> released(Map<String, @Nullable Object> fields) {
        fields.put("releaseReason", fields.put("reason", null));
        return fields;
    }

    static Map<String, @Nullable Object> emptied(Map<String, Object> known) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        known.keySet().forEach(field -> fields.put(field, null));
        return fields;
    }

    private static List<Object> tags(CustomerTagsChanged event, Map<String, Object> known) {
        List<Object> tags = new ArrayList<>();
        if (known.get("tags") instanceof List<?> before) {
            tags.addAll(before);
        }
        tags.removeAll(Set.copyOf(event.removed()));
        tags.addAll(event.added());
        return List.copyOf(tags);
    }
}
