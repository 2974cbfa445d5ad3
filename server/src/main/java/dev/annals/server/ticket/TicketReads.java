package dev.annals.server.ticket;

import dev.annals.api.query.AsOf;
import dev.annals.api.sla.GetSlaVerdict;
import dev.annals.api.sla.SlaVerdict;
import dev.annals.api.ticket.FindTickets;
import dev.annals.api.ticket.GetTicket;
import dev.annals.api.ticket.TicketSummary;
import dev.annals.api.ticket.TicketView;
import dev.annals.server.http.Listed;
import dev.annals.server.http.Listing;
import dev.annals.server.http.Moment;
import dev.annals.server.http.Reading;
import dev.annals.server.http.Reads;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tickets, one and many. */
@RestController
@RequestMapping(Resource.BASE + "/tickets")
@Tag(name = "Tickets")
class TicketReads {
    static final Resource<TicketView> TICKET =
            new Resource<>("/tickets", "ticket", GetTicket::new, TicketView::version);

    private final Reads reads;

    TicketReads(Reads reads) {
        this.reads = reads;
    }

    @GetMapping
    @Operation(summary = "Find tickets")
    Listing<TicketSummary> find(Listed listed) {
        return reads.list(TicketSummary.class, listed, FindTickets::new);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One ticket with its conversation")
    Reading<TicketView> get(@PathVariable UUID id, Moment moment) {
        return reads.one(TICKET, id, moment);
    }

    @GetMapping("/{id}/sla")
    @Operation(
            summary = "How a ticket stands with its service level, and why",
            description = "With policy or calendar, the verdict that would have been stands beside the one that does.")
    Reading<SlaVerdict> sla(
            @PathVariable UUID id,
            @Parameter(description = "A policy to argue under: <id>, <id>@<version>, or a <version> of its own")
                    @RequestParam(required = false)
                    @Nullable
                    String policy,
            @Parameter(description = "A business calendar to count by, written the same way")
                    @RequestParam(required = false)
                    @Nullable
                    String calendar,
            AsOf asOf) {
        return reads.report(new GetSlaVerdict(id, policy, calendar, asOf));
    }
}
