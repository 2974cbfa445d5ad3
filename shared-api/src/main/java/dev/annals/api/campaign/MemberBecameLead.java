package dev.annals.api.campaign;

import dev.annals.api.EventName;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The member's responses reached the threshold of the lead rule.
 *
 * @param ownerId who is to take it on; absent when neither the rule nor the customer has an owner
 * @param acceptBy until when; absent when the calendar of the rule does not open any more
 */
@EventName("campaign-member.became-lead")
public record MemberBecameLead(
        UUID id,
        UUID campaignId,
        UUID customerId,
        @Nullable UUID ownerId,
        @Nullable Instant acceptBy) implements MemberEvent {}
