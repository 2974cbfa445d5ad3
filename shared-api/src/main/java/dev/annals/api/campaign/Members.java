package dev.annals.api.campaign;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** How members are named. */
public final class Members {
    private Members() {}

    /** The id of one customer in one campaign: it follows from both, so that nobody is a member twice. */
    public static UUID id(UUID campaignId, UUID customerId) {
        return UUID.nameUUIDFromBytes((campaignId + " " + customerId).getBytes(StandardCharsets.US_ASCII));
    }
}
