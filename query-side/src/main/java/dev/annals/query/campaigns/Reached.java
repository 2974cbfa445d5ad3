package dev.annals.query.campaigns;

import dev.annals.api.campaign.MemberLead;
import dev.annals.api.campaign.MemberResponse;
import dev.annals.api.campaign.MemberSource;
import dev.annals.api.campaign.MemberState;
import dev.annals.api.campaign.MessageCleared;
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
        List<Answered> responses,
        @Nullable MemberLead lead,
        Instant enteredAt,
        Instant createdAt,
        Instant updatedAt) {

    /** How far the message has come. */
    record Message(
            MemberState state,
            @Nullable MessageRefusal refusal,
            @Nullable Long consentVersion,
            @Nullable String language,
            @Nullable String messageId) {
        static final Message NONE = new Message(MemberState.ENTERED, null, null, null, null);

        static Message cleared(MessageCleared event) {
            return new Message(MemberState.CLEARED, null, event.consentVersion(), event.language(), null);
        }

        static Message refused(MessageRefusal why) {
            return new Message(MemberState.REFUSED, why, null, null, null);
        }

        Message sent(String id) {
            return new Message(MemberState.SENT, null, consentVersion, language, id);
        }

        Message in(MemberState now) {
            return new Message(now, refusal, consentVersion, language, messageId);
        }
    }

    /**
     * How often a member responded in one way.
     *
     * @param firstPosition of the event that tells the earliest one: it decides between two at the same time
     */
    record Answered(ResponseKind kind, long count, Instant firstAt, long firstPosition, Instant lastAt) {
        Answered and(Answered other) {
            Answered first = other.firstAt.isBefore(firstAt) ? other : this;
            return new Answered(
                    kind,
                    count + other.count,
                    first.firstAt,
                    first.firstPosition,
                    other.lastAt.isAfter(lastAt) ? other.lastAt : lastAt);
        }

        MemberResponse view() {
            return new MemberResponse(kind, count, firstAt, lastAt);
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

    Reached responded(ResponseKind kind, Instant at, long position) {
        Map<ResponseKind, Answered> byKind = new EnumMap<>(ResponseKind.class);
        responses.forEach(response -> byKind.put(response.kind(), response));
        byKind.merge(kind, new Answered(kind, 1, at, position, at), Answered::and);
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
}
