package dev.annals.server.approval;

import dev.annals.api.Command;
import dev.annals.api.MetaKeys;
import dev.annals.api.RecordedEvent;
import dev.annals.api.approval.ApprovalGranted;
import dev.annals.api.approval.ApprovalRequested;
import dev.annals.server.dispatch.Approved;
import dev.annals.server.dispatch.Origin;
import dev.annals.server.dispatch.Wish;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A wish that a second person is for and of which nobody has noted yet what became of it.
 *
 * @param told metadata of the request: who wished it, from where, and why
 */
record Granted(ApprovalRequested request, String approvedBy, Map<String, String> told) {

    /** Read from all events of an approval; nothing when there is nothing to be carried out. */
    static Optional<Granted> of(List<RecordedEvent> events) {
        if (!events.isEmpty()
                && events.getFirst().payload() instanceof ApprovalRequested request
                && events.getLast().payload() instanceof ApprovalGranted granted) {
            return Optional.of(
                    new Granted(request, granted.approvedBy(), events.getFirst().metadata()));
        }
        return Optional.empty();
    }

    Command command() {
        return request.command().read(request.body());
    }

    Wish wish(Command command, long version) {
        return new Wish(command, request.occurredAt(), told.get(MetaKeys.REASON), version);
    }

    /** Of who wished it, with the second person named. */
    Origin origin() {
        return new Origin(
                request.requestedBy(),
                request.onBehalfOf(),
                said(MetaKeys.ROLES),
                said(MetaKeys.ORIGIN),
                told.get(MetaKeys.CLIENT),
                told.get(MetaKeys.ADDRESS),
                said(MetaKeys.CORRELATION_ID),
                new Approved(request.id(), approvedBy));
    }

    UUID requestedBy() {
        return UUID.fromString(request.requestedBy());
    }

    private String said(String key) {
        return Objects.requireNonNullElse(told.get(key), "");
    }
}
