package dev.annals.query.tickets;

import dev.annals.api.ticket.TicketChannel;
import dev.annals.api.ticket.TicketPriority;
import dev.annals.api.ticket.TicketState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as its events tell it.
 *
 * @param hold what it waits for; kept while it is merged, since undoing the merge brings it back
 * @param resolution how it was resolved, absent until it is
 * @param mergedInto the ticket that survived a merge
 */
record Case(
        Opening opening,
        TicketState state,
        Triage triage,
        Assignment assignment,
        @Nullable Hold hold,
        @Nullable Resolution resolution,
        @Nullable String reopenReason,
        @Nullable UUID mergedInto,
        Told told) {

    /** What was said when the ticket came up and stays so. */
    record Opening(
            UUID id,
            UUID customerId,
            String subject,
            String text,
            TicketChannel channel,
            @Nullable UUID opportunityId,
            @Nullable UUID contactId,
            Instant openedAt,
            Instant createdAt) {}

    /** How urgent it is, what kind of thing, and in which language it is answered. */
    record Triage(
            TicketPriority priority,
            @Nullable String category,
            @Nullable String language) {}

    /** Who works on it, and where it waits. */
    record Assignment(@Nullable UUID agentId, @Nullable String queue) {}

    /** What it waits for. */
    record Hold(String reason, @Nullable Instant until) {}

    /**
     * The last that it was told, apart from its clocks.
     *
     * @param origin as the event's metadata say it
     */
    record Told(Instant at, @Nullable String origin) {}

    /** How and when it was resolved. */
    record Resolution(String text, Instant at) {}

    Instant updatedAt() {
        return told.at();
    }

    @Nullable
    Instant heldUntil() {
        return hold == null ? null : hold.until();
    }

    @Nullable
    Instant resolvedAt() {
        return resolution == null ? null : resolution.at();
    }

    Case in(TicketState now) {
        return new Case(opening, now, triage, assignment, hold, resolution, reopenReason, mergedInto, told);
    }

    Case judged(Triage now) {
        return new Case(opening, state, now, assignment, hold, resolution, reopenReason, mergedInto, told);
    }

    Case assigned(Assignment now) {
        return new Case(opening, state, triage, now, hold, resolution, reopenReason, mergedInto, told);
    }

    Case held(@Nullable Hold now) {
        return new Case(opening, state, triage, assignment, now, resolution, reopenReason, mergedInto, told);
    }

    Case resolved(Resolution how) {
        return new Case(opening, state, triage, assignment, null, how, reopenReason, mergedInto, told);
    }

    Case reopened(String why) {
        return new Case(opening, state, triage, assignment, hold, null, why, mergedInto, told);
    }

    Case merged(@Nullable UUID into) {
        return new Case(opening, state, triage, assignment, hold, resolution, reopenReason, into, told);
    }

    Case told(Told last) {
        return new Case(opening, state, triage, assignment, hold, resolution, reopenReason, mergedInto, last);
    }
}
