package dev.annals.api.campaign;

import dev.annals.api.DataSubject;
import dev.annals.api.EventName;
import dev.annals.api.Personal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The member did something, or something became of its message. */
@EventName("campaign-member.responded")
public record MemberResponded(
        UUID id,
        UUID campaignId,
        @DataSubject UUID customerId,
        UUID responseId,
        ResponseKind kind,
        @Personal @Nullable String detail)
        implements MemberEvent {}
