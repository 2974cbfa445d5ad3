package dev.annals.api.campaign;

import dev.annals.api.Check;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a message may go out to the member is to be decided, on what is true at this moment: the campaign runs, the
 * customer is there and has consented. Recorded once; told again, it records nothing. Who sends names the version of the
 * member that they saw, so that of two only one is told that it may. Refused with CAMPAIGN_NOT_RUNNING, and so to be
 * asked again, while the campaign is paused.
 *
 * @param addressHash of the address that it would go to; absent when there is none
 * @param hindrance what else keeps it back and is known outside the member: SUPPRESSED or CAP_REACHED
 */
public record ClearMessage(
        UUID campaignId,
        UUID customerId,
        @Nullable String addressHash,
        @Nullable MessageRefusal hindrance) implements MemberCommand {
    public ClearMessage {
        Check check = new Check();
        check.required("campaignId", campaignId);
        check.required("customerId", customerId);
        addressHash = check.optionalLine("addressHash", addressHash, CampaignLimits.NAME);
        check.done();
    }
}
