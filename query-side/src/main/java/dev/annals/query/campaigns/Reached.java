package dev.annals.query.campaigns;

import dev.annals.api.campaign.MemberLead;
import dev.annals.api.campaign.MemberResponse;
import dev.annals.api.campaign.MemberSource;
import dev.annals.api.campaign.MemberState;
import dev.annals.api.campaign.MessageRefusal;
import dev.annals.api.campaign.ResponseKind;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member as its events tell it.
 *
 * @param message what became of the message to it
 * @param responses one per kind, in the order of the kinds
 */
record Reached(
        UUID campaignId,
        UUID customerId,
        @Nullable String variant,
        MemberSource source,
        Message message,
        List<MemberResponse> responses,
        @Nullable MemberLead lead,
        Instant enteredAt,
        Instant createdAt,
        Instant updatedAt) {

    /** How far the message has come. */
    record Message(
            MemberState state,
            @Nullable MessageRefusal refusal,
            @Nullable Long consentVersion,
            @Nullable String messageId) {
        static final Message NONE = new Message(MemberState.ENTERED, null, null, null);

        Message in(MemberState now) {
            return new Message(now, refusal, consentVersion, messageId);
        }
    }

    Reached about(Message now) {
        return new Reached(
                campaignId, customerId, variant, source, now, responses, lead, enteredAt, createdAt, updatedAt);
    }

    Reached lead(MemberLead now) {
        return new Reached(
                campaignId, customerId, variant, source, message, responses, now, enteredAt, createdAt, updatedAt);
    }

    Reached toldAt(Instant at) {
        return new Reached(campaignId, customerId, variant, source, message, responses, lead, enteredAt, createdAt, at);
    }

    Reached responded(ResponseKind kind, Instant at) {
        Map<ResponseKind, MemberResponse> byKind = new EnumMap<>(ResponseKind.class);
        responses.forEach(response -> byKind.put(response.kind(), response));
        byKind.merge(kind, new MemberResponse(kind, 1, at, at), Reached::both);
        return new Reached(
                campaignId,
                customerId,
                variant,
                source,
                message,
                List.copyOf(byKind.values()),
                lead,
                enteredAt,
                createdAt,
                updatedAt);
    }

    private static MemberResponse both(MemberResponse one, MemberResponse other) {
        return new MemberResponse(
                one.kind(),
                one.count() + other.count(),
                one.firstAt().isBefore(other.firstAt()) ? one.firstAt() : other.firstAt(),
                one.lastAt().isAfter(other.lastAt()) ? one.lastAt() : other.lastAt());
    }
}
