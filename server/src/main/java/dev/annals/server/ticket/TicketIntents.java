package dev.annals.server.ticket;

import dev.annals.api.ticket.AssignTicket;
import dev.annals.api.ticket.ChangeTicketCategory;
import dev.annals.api.ticket.ChangeTicketLanguage;
import dev.annals.api.ticket.ChangeTicketPriority;
import dev.annals.api.ticket.CloseTicket;
import dev.annals.api.ticket.HoldTicket;
import dev.annals.api.ticket.MergeTicket;
import dev.annals.api.ticket.OpenTicket;
import dev.annals.api.ticket.ReopenTicket;
import dev.annals.api.ticket.ReplyToTicket;
import dev.annals.api.ticket.ResolveTicket;
import dev.annals.api.ticket.ResumeTicket;
import dev.annals.api.ticket.RetractTicket;
import dev.annals.api.ticket.UnmergeTicket;
import dev.annals.server.http.Changes;
import dev.annals.server.http.Intent;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One method per wish that a ticket can be told. */
@RestController
@RequestMapping(Resource.BASE + "/tickets")
@Tag(name = "Tickets")
class TicketIntents {
    private final Changes changes;

    TicketIntents(Changes changes) {
        this.changes = changes;
    }

    @PostMapping
    @Operation(summary = "A customer wants something of us")
    ResponseEntity<Object> open(Intent<OpenTicket> intent) {
        return changes.create(intent, TicketReads.TICKET);
    }

    @PostMapping("/{id}/assign")
    @Operation(summary = "Give the ticket to an agent, a queue or both")
    ResponseEntity<Object> assign(Intent<AssignTicket> intent) {
        return changes.change(intent, TicketReads.TICKET);
    }

    @PostMapping("/{id}/replies")
    @Operation(summary = "An agent or the customer says something about the ticket")
    ResponseEntity<Object> reply(Intent<ReplyToTicket> intent) {
        return changes.change(intent, TicketReads.TICKET);
    }

    @PostMapping("/{id}/priority")
    @Operation(summary = "The ticket is more or less urgent than thought")
    ResponseEntity<Object> changePriority(Intent<ChangeTicketPriority> intent) {
        return changes.change(intent, TicketReads.TICKET);
    }

    @PostMapping("/{id}/category")
    @Operation(summary = "The ticket is about another kind of thing")
    ResponseEntity<Object> changeCategory(Intent<ChangeTicketCategory> intent) {
        return changes.change(intent, TicketReads.TICKET);
    }

    @PostMapping("/{id}/language")
    @Operation(summary = "The customer is to be answered in another language")
    ResponseEntity<Object> changeLanguage(Intent<ChangeTicketLanguage> intent) {
        return changes.change(intent, TicketReads.TICKET);
    }

    @PostMapping("/{id}/hold")
    @Operation(summary = "The ticket waits for something; a reason is required")
    ResponseEntity<Object> hold(Intent<HoldTicket> intent) {
        return changes.change(intent, TicketReads.TICKET);
    }

    @PostMapping("/{id}/resume")
    @Operation(summary = "The ticket waits no longer")
    ResponseEntity<Object> resume(Intent<ResumeTicket> intent) {
        return changes.change(intent, TicketReads.TICKET);
    }

    @PostMapping("/{id}/resolve")
    @Operation(summary = "What the customer wanted is done, or cannot be done")
    ResponseEntity<Object> resolve(Intent<ResolveTicket> intent) {
        return changes.change(intent, TicketReads.TICKET);
    }

    @PostMapping("/{id}/reopen")
    @Operation(summary = "The resolution did not hold; possible for 30 days after it")
    ResponseEntity<Object> reopen(Intent<ReopenTicket> intent) {
        return changes.change(intent, TicketReads.TICKET);
    }

    @PostMapping("/{id}/close")
    @Operation(summary = "Nothing more is to be said about the resolved ticket")
    ResponseEntity<Object> close(Intent<CloseTicket> intent) {
        return changes.change(intent, TicketReads.TICKET);
    }

    @PostMapping("/{id}/merge")
    @Operation(summary = "The ticket is a duplicate of another one, which survives")
    ResponseEntity<Object> merge(Intent<MergeTicket> intent) {
        return changes.change(intent, TicketReads.TICKET);
    }

    @PostMapping("/{id}/unmerge")
    @Operation(summary = "The ticket was no duplicate; undo the merge")
    ResponseEntity<Object> unmerge(Intent<UnmergeTicket> intent) {
        return changes.change(intent, TicketReads.TICKET);
    }

    @PostMapping("/{id}/retraction")
    @Operation(summary = "Withdraw a ticket that was recorded by mistake")
    ResponseEntity<Object> retract(Intent<RetractTicket> intent) {
        return changes.change(intent, TicketReads.TICKET);
    }
}
