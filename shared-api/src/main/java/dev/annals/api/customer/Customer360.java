package dev.annals.api.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All about one customer.
 *
 * @param version number of its events
 * @param language that the customer wants to be written to in, a BCP 47 tag
 * @param zone that the customer lives in, by its IANA name
 * @param custom extra fields by name
 * @param registeredAt since when it is a customer, by effective time
 * @param createdAt when it was first recorded
 * @param updatedAt when anything about it was last recorded
 * @param contacts who acts for the organisation, in the order in which they were added
 * @param consents the last word for each channel and purpose
 * @param opportunities open deals, the next to be decided first, at most {@link #MAX_OPPORTUNITIES}
 * @param tickets those for which there is still something to be done, the most urgent and then the oldest first,
 *     at most {@link #MAX_TICKETS}
 * @param campaigns campaigns the customer is a member of, the last entered first, at most {@link #MAX_CAMPAIGNS}
 * @param interactions the last ones, at most {@link #MAX_INTERACTIONS}
 */
public record Customer360(
        UUID id,
        long version,
        CustomerKind kind,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Address address,
        @Nullable LocalDate birthday,
        @Nullable String industry,
        @Nullable String source,
        List<String> tags,
        @Nullable String grade,
        @Nullable String language,
        @Nullable String zone,
        LifecycleStage lifecycle,
        @Nullable UUID ownerId,
        @Nullable Map<String, Object> custom,
        Instant registeredAt,
        Instant createdAt,
        Instant updatedAt,
        List<CustomerContact> contacts,
        List<CustomerConsent> consents,
        List<CustomerDeal> opportunities,
        List<CustomerTicket> tickets,
        List<CustomerCampaign> campaigns,
        List<CustomerInteraction> interactions,
        CustomerTotals totals) {

    /** Open deals that are shown; the list of opportunities has them all. */
    public static final int MAX_OPPORTUNITIES = 100;

    /** Unresolved tickets that are shown; the list of tickets has them all. */
    public static final int MAX_TICKETS = 100;

    /** Campaigns that are shown; the lists of their members have them all. */
    public static final int MAX_CAMPAIGNS = 100;

    /** Interactions that are shown; the timeline has them all. */
    public static final int MAX_INTERACTIONS = 20;
}
