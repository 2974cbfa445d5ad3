package dev.annals.api.campaign;

import dev.annals.api.Check;
import java.util.UUID;

/** The owner takes on the lead. Refused with NOT_A_LEAD for a member who is none. */
public record AcceptLead(UUID campaignId, UUID customerId) implements MemberCommand {
    public AcceptLead {
        Check check = new Check();
        check.required("campaignId", campaignId);
        check.required("customerId", customerId);
        check.done();
    }
}
