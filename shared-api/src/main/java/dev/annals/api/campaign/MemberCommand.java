package dev.annals.api.campaign;

import dev.annals.api.Command;
import java.util.UUID;

/** Every wish that a member can be told: one customer in one campaign. */
public sealed interface MemberCommand extends Command permits EnterMember, RecordResponse, AcceptLead {
    UUID campaignId();

    UUID customerId();

    /** The member, see {@link Members#id}. */
    @Override
    default UUID id() {
        return Members.id(campaignId(), customerId());
    }
}
