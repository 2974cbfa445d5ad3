package dev.annals.server.customer;

import dev.annals.api.customer.Customer360;
import dev.annals.api.customer.CustomerSummary;
import dev.annals.api.customer.FindCustomers;
import dev.annals.api.customer.GetCustomer;
import dev.annals.api.customer.GetTimeline;
import dev.annals.api.customer.TimelineEntry;
import dev.annals.server.http.Listed;
import dev.annals.server.http.Listing;
import dev.annals.server.http.Moment;
import dev.annals.server.http.Reading;
import dev.annals.server.http.Reads;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Customers, one and many, and what happened to them. */
@RestController
@RequestMapping(Resource.BASE + "/customers")
@Tag(name = "Customers")
class CustomerReads {
    static final Resource<Customer360> CUSTOMER =
            new Resource<>("/customers", "customer", GetCustomer::new, Customer360::version);

    private final Reads reads;

    CustomerReads(Reads reads) {
        this.reads = reads;
    }

    @GetMapping
    @Operation(summary = "Find customers")
    Listing<CustomerSummary> find(Listed listed) {
        return reads.list(CustomerSummary.class, listed, FindCustomers::new);
    }

    @GetMapping("/{id}")
    @Operation(summary = "All about one customer")
    Reading<Customer360> get(@PathVariable UUID id, Moment moment) {
        return reads.one(CUSTOMER, id, moment);
    }

    @GetMapping("/{id}/timeline")
    @Operation(summary = "Everything that happened to a customer and to its deals and tickets, and what campaigns did")
    Listing<TimelineEntry> timeline(@PathVariable UUID id, Listed listed) {
        return reads.list(TimelineEntry.class, listed, (request, asOf) -> new GetTimeline(id, request, asOf));
    }
}
