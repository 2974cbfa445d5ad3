package dev.annals.api.campaign;

import dev.annals.api.Check;
import java.util.UUID;

/**
 * The mail server or gateway has taken the message that was cleared. A message in doubt is known to be out by this.
 *
 * @param messageId by which reports about the message will name it
 */
public record ReportSent(UUID campaignId, UUID customerId, String messageId) implements MemberCommand {
    public ReportSent {
        Check check = new Check();
        check.required("campaignId", campaignId);
        check.required("customerId", customerId);
        messageId = check.line("messageId", messageId, CampaignLimits.DETAIL);
        check.done();
    }
}
