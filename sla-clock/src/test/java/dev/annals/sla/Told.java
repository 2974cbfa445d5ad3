package dev.annals.sla;

import dev.annals.api.ticket.ReplyAuthor;
import dev.annals.api.ticket.ReplyVisibility;
import dev.annals.api.ticket.TicketAssigned;
import dev.annals.api.ticket.TicketCategoryChanged;
import dev.annals.api.ticket.TicketChannel;
import dev.annals.api.ticket.TicketClosed;
import dev.annals.api.ticket.TicketEvent;
import dev.annals.api.ticket.TicketHeld;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Events of a ticket by one word each: {@code taken asked answered held}. */
final class Told {
    static final List<String> WORDS = List.of(
            "opened",
            "taken",
            "given",
            "answered",
            "noted",
            "asked",
            "raised",
            "sorted",
            "held",
            "resumed",
            "resolved",
            "reopened",
            "closed",
            "merged",
            "unmerged");

    private static final UUID ID = new UUID(8, 1);
    private static final UUID OTHER = new UUID(8, 2);

    private Told() {}

    static List<TicketEvent> events(String words) {
        return Stream.of(words.split(" ")).map(Told::event).toList();
    }

    static Standing standing(String words) {
        Standing standing = Standing.NEW;
        for (TicketEvent event : events(words)) {
            standing = standing.after(event);
        }
        return standing;
    }

    static TicketEvent event(String word) {
        return switch (word) {
            case "opened" ->
                new TicketOpened(
                        ID, OTHER, "Login", "Text", TicketPriority.NORMAL, TicketChannel.EMAIL, null, null, null, null);
            case "taken" -> new TicketAssigned(ID, OTHER, null, TicketState.OPEN);
            case "given" -> new TicketAssigned(ID, null, "Level 2", TicketState.NEW);
            case "answered" -> reply(ReplyAuthor.AGENT, ReplyVisibility.PUBLIC);
            case "noted" -> reply(ReplyAuthor.AGENT, ReplyVisibility.INTERNAL);
            case "asked" -> reply(ReplyAuthor.CUSTOMER, ReplyVisibility.PUBLIC);
            case "raised" -> new TicketPriorityChanged(ID, TicketPriority.URGENT);
            case "sorted" -> new TicketCategoryChanged(ID, "Access");
            case "held" -> new TicketHeld(ID, null, "Parts", null);
            case "resumed" -> new TicketResumed(ID);
            case "resolved" -> new TicketResolved(ID, OTHER, "Reset", Instant.EPOCH);
            case "reopened" -> new TicketReopened(ID, null, "Again");
            case "closed" -> new TicketClosed(ID);
            case "merged" -> new TicketMerged(ID, OTHER);
            case "unmerged" -> new TicketUnmerged(ID, TicketState.OPEN);
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static TicketEvent reply(ReplyAuthor author, ReplyVisibility visibility) {
        return new TicketReplied(ID, OTHER, new UUID(2, 1), "Text", author, visibility);
    }
}
