package dev.annals.api.campaign;

import dev.annals.api.Check;
import java.util.UUID;

/**
 * The mail server or gateway refused the message that was cleared, for good.
 *
 * @param reason as it was given
 */
public record ReportFailed(UUID campaignId, UUID customerId, String reason) implements MemberCommand {
    public ReportFailed {
        Check check = new Check();
        check.required("campaignId", campaignId);
        check.required("customerId", customerId);
        reason = check.block("reason", reason, CampaignLimits.DETAIL);
        check.done();
    }
}
