package dev.annals.api.sending;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether nothing is sent to an address.
 *
 * @param id of its suppression; absent when it has none that holds, like what follows
 * @param since when it was suppressed, by effective time
 */
public record AddressStanding(
        boolean suppressed,
        @Nullable UUID id,
        @Nullable Instant since,
        @Nullable SuppressionReason reason) {
    public static final AddressStanding FREE = new AddressStanding(false, null, null, null);
}
