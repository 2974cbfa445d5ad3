package dev.annals.server.sending;

import dev.annals.api.query.AsOf;
import dev.annals.api.sending.AddressStanding;
import dev.annals.api.sending.FindSuppressions;
import dev.annals.api.sending.GetSuppression;
import dev.annals.api.sending.LookUpAddress;
import dev.annals.api.sending.SuppressionView;
import dev.annals.server.http.Intent;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Suppressions, one and many, and whether an address has one. */
@RestController
@RequestMapping(Resource.BASE + "/suppressions")
@Tag(name = "Suppressions")
class SuppressionReads {
    static final Resource<SuppressionView> SUPPRESSION =
            new Resource<>("/suppressions", "suppression", GetSuppression::new, SuppressionView::version);

    private final Reads reads;
    private final AddressHash hashes;

    SuppressionReads(Reads reads, AddressHash hashes) {
        this.reads = reads;
        this.hashes = hashes;
    }

    @GetMapping
    @Operation(summary = "Find suppressions, also those that were released")
    Listing<SuppressionView> suppressions(Listed listed) {
        return reads.list(SuppressionView.class, listed, FindSuppressions::new);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One suppression; not the address")
    Reading<SuppressionView> suppression(@PathVariable UUID id, Moment moment) {
        return reads.one(SUPPRESSION, id, moment);
    }

    @PostMapping("/lookup")
    @Operation(
            summary = "Whether nothing is sent to an address",
            description = "A POST, so that no address stands in a URL; nothing is recorded. Takes asOf, like a read.")
    Reading<AddressStanding> lookUp(Intent<GivenAddress> intent, AsOf asOf) {
        return reads.report(new LookUpAddress(intent.body().hash(hashes), asOf));
    }
}
