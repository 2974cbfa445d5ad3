package dev.annals.api.campaign;

import dev.annals.api.EventName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customer belongs to the campaign. */
@EventName("campaign-member.entered")
public record MemberEntered(
        UUID id, UUID campaignId, UUID customerId, @Nullable String variant, MemberSource source)
        implements MemberEvent {}
