package dev.annals.query.audit;

import static dev.annals.query.audit.AuditedEvents.ID;
import static dev.annals.query.audit.AuditedEvents.OTHER;
import static dev.annals.query.audit.AuditedEvents.PART;
import static dev.annals.query.audit.AuditedEvents.after;
import static dev.annals.query.audit.AuditedEvents.first;

import dev.annals.api.ticket.ReplyAuthor;
import dev.annals.api.ticket.ReplyVisibility;
import dev.annals.api.ticket.TicketAssigned;
import dev.annals.api.ticket.TicketCategoryChanged;
import dev.annals.api.ticket.TicketChannel;
import dev.annals.api.ticket.TicketClosed;
import dev.annals.api.ticket.TicketHeld;
import dev.annals.api.ticket.TicketLanguageChanged;
import dev.annals.api.ticket.TicketMerged;
import dev.annals.api.ticket.TicketOpened;
import dev.annals.api.ticket.TicketPriority;
import dev.annals.api.ticket.TicketPriorityChanged;
import dev.annals.api.ticket.TicketReopened;
import dev.annals.api.ticket.TicketReplied;
import dev.annals.api.ticket.TicketResolved;
import dev.annals.api.ticket.TicketResumed;
import dev.annals.api.ticket.TicketState;
import dev.annals.api.ticket.TicketUnmerged;
import dev.annals.query.audit.AuditedEvents.Example;
import java.time.Instant;
import java.util.List;

/** The examples about tickets. */
final class AuditedTickets {
    private static final Instant MOMENT = Instant.parse("2026-03-02T09:00:00Z");

    private static final TicketOpened OPENED = new TicketOpened(
            ID, OTHER, "Broken", "Two chairs", TicketPriority.HIGH, TicketChannel.WEB, "Damage", null, null, "zh-CN");
    private static final TicketHeld HELD = new TicketHeld(ID, null, "Parts", MOMENT);
    private static final TicketResolved RESOLVED = new TicketResolved(ID, OTHER, "Replaced", MOMENT);
    private static final TicketMerged MERGED = new TicketMerged(ID, PART);

    static final List<Example> ALL = List.of(
            first(
                    OPENED,
                    "customerId: null -> \"" + OTHER + "\"",
                    "subject: null -> \"Broken\"",
                    "text: null -> \"Two chairs\"",
                    "priority: null -> \"HIGH\"",
                    "channel: null -> \"WEB\"",
                    "category: null -> \"Damage\"",
                    "language: null -> \"zh-CN\"",
                    "state: null -> \"NEW\""),
            after(
                    OPENED,
                    new TicketAssigned(ID, OTHER, "Level 2", TicketState.OPEN),
                    "agentId: null -> \"" + OTHER + "\"",
                    "queue: null -> \"Level 2\"",
                    "state: \"NEW\" -> \"OPEN\""),
            after(
                    OPENED,
                    new TicketReplied(ID, OTHER, PART, "Sent", ReplyAuthor.AGENT, ReplyVisibility.PUBLIC),
                    "replies/" + PART + "/text: null -> \"Sent\"",
                    "replies/" + PART + "/author: null -> \"AGENT\"",
                    "replies/" + PART + "/visibility: null -> \"PUBLIC\""),
            after(OPENED, new TicketPriorityChanged(ID, TicketPriority.LOW), "priority: \"HIGH\" -> \"LOW\""),
            after(OPENED, new TicketCategoryChanged(ID, null), "category: \"Damage\" -> null"),
            after(OPENED, new TicketLanguageChanged(ID, null), "language: \"zh-CN\" -> null"),
            after(
                    OPENED,
                    HELD,
                    "holdReason: null -> \"Parts\"",
                    "heldUntil: null -> \"2026-03-02T09:00:00Z\"",
                    "state: \"NEW\" -> \"ON_HOLD\""),
            after(
                    HELD,
                    new TicketResumed(ID),
                    "holdReason: \"Parts\" -> null",
                    "heldUntil: \"2026-03-02T09:00:00Z\" -> null",
                    "state: \"ON_HOLD\" -> \"OPEN\""),
            new Example(
                    List.of(OPENED, HELD),
                    RESOLVED,
                    List.of(
                            "resolution: null -> \"Replaced\"",
                            "resolvedAt: null -> \"2026-03-02T09:00:00Z\"",
                            "holdReason: \"Parts\" -> null",
                            "heldUntil: \"2026-03-02T09:00:00Z\" -> null",
                            "state: \"ON_HOLD\" -> \"RESOLVED\"")),
            after(
                    RESOLVED,
                    new TicketReopened(ID, null, "Again"),
                    "reopenReason: null -> \"Again\"",
                    "resolution: \"Replaced\" -> null",
                    "resolvedAt: \"2026-03-02T09:00:00Z\" -> null",
                    "state: \"RESOLVED\" -> \"OPEN\""),
            after(RESOLVED, new TicketClosed(ID), "state: \"RESOLVED\" -> \"CLOSED\""),
            after(HELD, MERGED, "mergedInto: null -> \"" + PART + "\"", "state: \"ON_HOLD\" -> \"CLOSED\""),
            after(
                    MERGED,
                    new TicketUnmerged(ID, TicketState.ON_HOLD),
                    "state: \"CLOSED\" -> \"ON_HOLD\"",
                    "mergedInto: \"" + PART + "\" -> null"));

    private AuditedTickets() {}
}
