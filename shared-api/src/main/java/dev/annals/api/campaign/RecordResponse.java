package dev.annals.api.campaign;

import dev.annals.api.Check;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The customer did something, or something became of the message to them. A customer who was not in the audience enters by
 * it. Refused with CAMPAIGN_NOT_RUNNING before the launch and with CAMPAIGN_OVER once the campaign was cancelled; after its
 * completion responses are still accepted. When the points of the responses first reach the threshold of the lead rule,
 * the member becomes a lead.
 *
 * <p>UNSUBSCRIBED is only recorded here: who tells it also withdraws the customer's consent for this channel and purpose.
 *
 * @param responseId of this response; the same one told again records nothing
 * @param detail what more is known, such as the link that was clicked
 */
public record RecordResponse(
        UUID campaignId,
        UUID customerId,
        ResponseKind kind,
        UUID responseId,
        @Nullable String detail) implements MemberCommand {
    public RecordResponse {
        Check check = new Check();
        check.required("campaignId", campaignId);
        check.required("customerId", customerId);
        check.required("kind", kind);
        check.required("responseId", responseId);
        detail = check.optionalBlock("detail", detail, CampaignLimits.DETAIL);
        check.done();
    }
}
