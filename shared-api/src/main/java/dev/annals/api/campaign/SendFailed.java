package dev.annals.api.campaign;

import dev.annals.api.DataSubject;
import dev.annals.api.EventName;
import dev.annals.api.Personal;
import java.util.UUID;

/** The mail server or gateway refused the message for good. */
@EventName("campaign-member.send-failed")
public record SendFailed(
        UUID id,
        UUID campaignId,
        @DataSubject UUID customerId,
        @Personal String failure) implements MemberEvent {}
