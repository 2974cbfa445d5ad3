package dev.annals.api.campaign;

import dev.annals.api.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a member: one customer in one campaign. */
public sealed interface MemberEvent extends DomainEvent
        permits MemberEntered,
                MessageCleared,
                MessageRefused,
                MessageSent,
                SendFailed,
                SendPostponed,
                SendInDoubt,
                MemberResponded,
                MemberBecameLead,
                LeadAccepted {
    UUID campaignId();

    UUID customerId();
}
