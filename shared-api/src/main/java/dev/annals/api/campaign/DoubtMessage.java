package dev.annals.api.campaign;

import dev.annals.api.Check;
import java.util.UUID;

/** The message was cleared, and whether it went out is not known; it is never sent again. */
public record DoubtMessage(UUID campaignId, UUID customerId) implements MemberCommand {
    public DoubtMessage {
        Check check = new Check();
        check.required("campaignId", campaignId);
        check.required("customerId", customerId);
        check.done();
    }
}
