package dev.annals.query.audit;

import dev.annals.api.DomainEvent;
import dev.annals.api.access.Role;
import dev.annals.api.campaign.CostBooked;
import dev.annals.api.campaign.CostRetracted;
import dev.annals.api.campaign.MemberResponded;
import dev.annals.api.customer.ConsentChannel;
import dev.annals.api.customer.ConsentRecorded;
import dev.annals.api.customer.ConsentRetracted;
import dev.annals.api.customer.ContactAdded;
import dev.annals.api.customer.ContactDetailsChanged;
import dev.annals.api.customer.ContactRemoved;
import dev.annals.api.customer.InteractionRecorded;
import dev.annals.api.customer.InteractionRetracted;
import dev.annals.api.privacy.HoldPlaced;
import dev.annals.api.privacy.HoldReleased;
import dev.annals.api.privacy.RetentionChanged;
import dev.annals.api.segment.SegmentMembersChanged;
import dev.annals.api.ticket.TicketClockEvent;
import dev.annals.api.ticket.TicketReplied;
import dev.annals.api.user.AbsencePlanned;
import dev.annals.api.user.AbsenceRemoved;
import dev.annals.api.user.AccessTokenIssued;
import dev.annals.api.user.AccessTokenRevoked;
import dev.annals.api.user.DelegationGranted;
import dev.annals.api.user.DelegationRevoked;
import dev.annals.api.user.IdentityLinked;
import dev.annals.api.user.IdentityUnlinked;
import dev.annals.api.user.RoleGranted;
import dev.annals.api.user.RoleRevoked;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The part of an entity that an event is about. Each part is remembered on its own, so that an entity
 * with a thousand contacts is not copied when one of them changes.
 *
 * @param path before the names of its fields, empty for the entity itself
 * @param naming the components of the event that only say which part it is
 */
record Part(String path, Set<String> naming) {
    private static final Part WHOLE = new Part("", Set.of("id"));

    static Part of(DomainEvent event) {
        return switch (event) {
            case ContactAdded e -> contact(e.contactId());
            case ContactDetailsChanged e -> contact(e.contactId());
            case ContactRemoved e -> contact(e.contactId());
            case InteractionRecorded e -> interaction(e.interactionId());
            case InteractionRetracted e -> interaction(e.interactionId());
            case ConsentRecorded e -> consent(e.channel(), e.purpose());
            case ConsentRetracted e -> consent(e.channel(), e.purpose());
            case TicketReplied e ->
                new Part(path("replies", e.replyId().toString()), Set.of("id", "customerId", "replyId"));
            case TicketClockEvent e ->
                new Part(path("clocks", e.clock().name()), Set.of("id", "clockId", "clock", "marks"));
            case SegmentMembersChanged e ->
                new Part(path("members", e.changeId().toString()), Set.of("id", "changeId"));
            case AbsencePlanned e -> absence(e.absenceId());
            case AbsenceRemoved e -> absence(e.absenceId());
            case RoleGranted e -> role(e.role());
            case RoleRevoked e -> role(e.role());
            case AccessTokenIssued e -> accessToken(e.tokenId());
            case AccessTokenRevoked e -> accessToken(e.tokenId());
            case IdentityLinked e -> identity(e.identityId());
            case IdentityUnlinked e -> identity(e.identityId());
            case DelegationGranted e -> delegation(e.delegateId());
            case DelegationRevoked e -> delegation(e.delegateId());
            case HoldPlaced e -> hold(e.holdId());
            case HoldReleased e -> hold(e.holdId());
            case RetentionChanged e -> new Part(path("rules", e.category().name()), Set.of("id", "category"));
            case CostBooked e -> cost(e.costId());
            case CostRetracted e -> cost(e.costId());
            case MemberResponded e ->
                new Part(
                        path("responses", e.responseId().toString()),
                        Set.of("id", "campaignId", "customerId", "responseId"));
            default -> WHOLE;
        };
    }

    /** The row that remembers this part. */
    UUID key(UUID entity) {
        return path.isEmpty() ? entity : UUID.nameUUIDFromBytes((entity + "/" + path).getBytes(StandardCharsets.UTF_8));
    }

    private static Part contact(UUID id) {
        return new Part(path("contacts", id.toString()), Set.of("id", "contactId"));
    }

    private static Part interaction(UUID id) {
        return new Part(path("interactions", id.toString()), Set.of("id", "interactionId"));
    }

    private static Part consent(ConsentChannel channel, String purpose) {
        return new Part(path("consents", channel.name(), purpose), Set.of("id", "channel", "purpose"));
    }

    private static Part absence(UUID id) {
        return new Part(path("absences", id.toString()), Set.of("id", "absenceId"));
    }

    private static Part role(Role role) {
        return new Part(path("roles", role.name()), Set.of("id", "role"));
    }

    private static Part accessToken(UUID id) {
        return new Part(path("accessTokens", id.toString()), Set.of("id", "tokenId"));
    }

    private static Part identity(UUID id) {
        return new Part(path("identities", id.toString()), Set.of("id", "identityId"));
    }

    private static Part delegation(UUID delegate) {
        return new Part(path("delegations", delegate.toString()), Set.of("id", "delegateId"));
    }

    private static Part hold(UUID id) {
        return new Part(path("holds", id.toString()), Set.of("id", "holdId"));
    }

    private static Part cost(UUID id) {
        return new Part(path("costs", id.toString()), Set.of("id", "costId"));
    }

    /** Names are separated by {@code /}, escaped as in a JSON pointer. */
    private static String path(String... names) {
        return String.join("/", List.of(names).stream().map(Part::escaped).toList()) + "/";
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
