package dev.annals.api.customer;

import dev.annals.api.DataSubject;
import dev.annals.api.EventName;
import dev.annals.api.Personal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** We were in touch with the customer. */
@EventName("customer.interaction-recorded")
public record InteractionRecorded(
        @DataSubject UUID id,
        UUID interactionId,
        InteractionChannel channel,
        Direction direction,
        @Personal String subject,
        @Personal @Nullable String text,
        @Personal List<String> participants,
        @Nullable UUID opportunityId,
        @Nullable UUID ticketId)
        implements CustomerEvent {}
