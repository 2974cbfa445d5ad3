package dev.annals.query.campaigns;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal that a campaign may have a part in.
 *
 * @param campaignId the campaign that it says it came from
 * @param wonAt absent unless it is won
 * @param value in the currency of the report; absent where no rate is in force
 */
record WonOrOpen(
        UUID customerId,
        @Nullable UUID campaignId,
        Instant openedAt,
        @Nullable Instant wonAt,
        @Nullable BigDecimal value) {}
