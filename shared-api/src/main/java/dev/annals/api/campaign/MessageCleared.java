package dev.annals.api.campaign;

import dev.annals.api.DataSubject;
import dev.annals.api.EventName;
import dev.annals.api.Personal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message may go out now.
 *
 * @param consentVersion version of the customer that its consent was recorded at
 * @param clearanceId of the {@link ClearMessages} that decided it
 * @param addressHash of the address that it goes to
 * @param language of the text that goes out; absent from what was recorded before it was kept
 */
@EventName("campaign-member.cleared")
public record MessageCleared(
        UUID id,
        UUID campaignId,
        @DataSubject UUID customerId,
        UUID clearanceId,
        long consentVersion,
        @Personal String addressHash,
        @Nullable String language)
        implements MemberEvent {}
