package dev.annals.server.sla;

import dev.annals.api.sla.FindSlaPolicies;
import dev.annals.api.sla.GetSlaPolicy;
import dev.annals.api.sla.SlaPolicyView;
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

/** SLA policies, one and many. */
@RestController
@RequestMapping(Resource.BASE + "/sla-policies")
@Tag(name = "Configuration")
class PolicyReads {
    static final Resource<SlaPolicyView> POLICY =
            new Resource<>("/sla-policies", "sla_policy", GetSlaPolicy::new, SlaPolicyView::version);

    private final Reads reads;

    PolicyReads(Reads reads) {
        this.reads = reads;
    }

    @GetMapping
    @Operation(summary = "Find SLA policies, in the order in which they are tried")
    Listing<SlaPolicyView> policies(Listed listed) {
        return reads.list(SlaPolicyView.class, listed, FindSlaPolicies::new);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One SLA policy")
    Reading<SlaPolicyView> policy(@PathVariable UUID id, Moment moment) {
        return reads.one(POLICY, id, moment);
    }
}
