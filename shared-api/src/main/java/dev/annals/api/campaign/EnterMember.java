package dev.annals.api.campaign;

import dev.annals.api.Check;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The customer belongs to the audience of a launched campaign. Told again, it records nothing, and so it is for who has
 * entered by a response before.
 *
 * @param variant of the content that is meant for the member
 */
public record EnterMember(
        UUID campaignId, UUID customerId, @Nullable String variant) implements MemberCommand {
    public EnterMember {
        Check check = new Check();
        check.required("campaignId", campaignId);
        check.required("customerId", customerId);
        variant = check.optionalLine("variant", variant, CampaignLimits.WORD);
        check.done();
    }
}
