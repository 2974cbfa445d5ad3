package dev.annals.query.audit;

import dev.annals.api.campaign.AudienceChanged;
import dev.annals.api.campaign.CampaignApproved;
import dev.annals.api.campaign.CampaignCancelled;
import dev.annals.api.campaign.CampaignCompleted;
import dev.annals.api.campaign.CampaignEvent;
import dev.annals.api.campaign.CampaignLaunched;
import dev.annals.api.campaign.CampaignPaused;
import dev.annals.api.campaign.CampaignPlanned;
import dev.annals.api.campaign.CampaignResumed;
import dev.annals.api.campaign.CampaignState;
import dev.annals.api.campaign.ContentChanged;
import dev.annals.api.campaign.LeadAccepted;
import dev.annals.api.campaign.MemberBecameLead;
import dev.annals.api.campaign.MemberEntered;
import dev.annals.api.campaign.MemberEvent;
import dev.annals.api.campaign.MemberResponded;
import dev.annals.api.campaign.MemberState;
import dev.annals.api.campaign.MessageCleared;
import dev.annals.api.campaign.MessageRefused;
import dev.annals.api.campaign.MessageSent;
import dev.annals.api.campaign.SendFailed;
import dev.annals.api.campaign.SendInDoubt;
import dev.annals.api.campaign.SendPostponed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the events of campaigns and members mean beyond what they say: the state, the approval, and who is put
 * in or taken out.
 */
final class CampaignFields {
    private CampaignFields() {}

    /** @param said the components of the event */
    static Map<String, @Nullable Object> of(
            CampaignEvent event, Map<String, @Nullable Object> said, Map<String, Object> known) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(said);
        switch (event) {
            case CampaignPlanned _ -> state(fields, CampaignState.PLANNED);
            case AudienceChanged e -> {
                fields.put("added", moved(known.get("added"), e.removed(), e.added()));
                fields.put("removed", moved(known.get("removed"), e.added(), e.removed()));
                fields.put("approved", null);
            }
            case ContentChanged _ -> fields.put("approved", null);
            case CampaignApproved _ -> fields.put("approved", true);
            case CampaignLaunched _ -> state(fields, CampaignState.RUNNING);
            case CampaignPaused _ -> {
                fields.put("pauseReason", fields.remove("reason"));
                state(fields, CampaignState.PAUSED);
            }
            case CampaignResumed _ -> resumed(fields, CampaignState.RUNNING);
            case CampaignCompleted _ -> resumed(fields, CampaignState.COMPLETED);
            case CampaignCancelled _ -> {
                fields.put("cancelReason", fields.remove("reason"));
                resumed(fields, CampaignState.CANCELLED);
            }
            default -> {}
        }
        return fields;
    }

    /** @param said the components of the event */
    static Map<String, @Nullable Object> of(MemberEvent event, Map<String, @Nullable Object> said) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(said);
        switch (event) {
            case MemberEntered _ -> state(fields, MemberState.ENTERED);
            case MessageCleared _ -> state(fields, MemberState.CLEARED);
            case MessageRefused _ -> state(fields, MemberState.REFUSED);
            case MessageSent _ -> state(fields, MemberState.SENT);
            case SendFailed _ -> state(fields, MemberState.FAILED);
            case SendPostponed _ -> state(fields, MemberState.ENTERED);
            case SendInDoubt _ -> state(fields, MemberState.IN_DOUBT);
            case MemberBecameLead _ -> fields.put("lead", true);
            case LeadAccepted _ -> fields.put("accepted", true);
            case MemberResponded _ -> {}
        }
        return fields;
    }

    private static void state(Map<String, @Nullable Object> fields, Enum<?> state) {
        fields.put("state", state.name());
    }

    private static void resumed(Map<String, @Nullable Object> fields, CampaignState state) {
        fields.put("pauseReason", null);
        state(fields, state);
    }

    private static List<Object> moved(@Nullable Object before, List<UUID> out, List<UUID> in) {
        List<Object> customers = new ArrayList<>();
        if (before instanceof List<?> known) {
            customers.addAll(known);
        }
        out.forEach(customer -> customers.remove(customer.toString()));
        in.forEach(customer -> customers.add(customer.toString()));
        return List.copyOf(customers);
    }
}
