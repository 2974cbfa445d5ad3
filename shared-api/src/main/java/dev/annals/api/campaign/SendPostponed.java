package dev.annals.api.campaign;

import dev.annals.api.DataSubject;
import dev.annals.api.EventName;
import dev.annals.api.Personal;
import java.util.UUID;

/** The mail server or gateway did not take the message, and may later: whether it may go out is decided anew then. */
@EventName("campaign-member.send-postponed")
public record SendPostponed(
        UUID id,
        UUID campaignId,
        @DataSubject UUID customerId,
        @Personal String failure) implements MemberEvent {}
