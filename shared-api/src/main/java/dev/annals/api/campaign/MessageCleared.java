package dev.annals.api.campaign;

import dev.annals.api.DataSubject;
import dev.annals.api.EventName;
import dev.annals.api.Personal;
import java.util.UUID;

/**
 * A message may go out now.
 *
 * @param consentVersion version of the customer that its consent was recorded at
 * @param addressHash of the address that it goes to
 */
@EventName("campaign-member.cleared")
public record MessageCleared(
        UUID id,
        UUID campaignId,
        @DataSubject UUID customerId,
        long consentVersion,
        @Personal String addressHash) implements MemberEvent {}
