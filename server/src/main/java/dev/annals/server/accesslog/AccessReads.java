package dev.annals.server.accesslog;

import dev.annals.api.accesslog.AccessView;
import dev.annals.api.accesslog.FindAccess;
import dev.annals.server.http.Listed;
import dev.annals.server.http.Listing;
import dev.annals.server.http.Reads;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who saw whose personal data, when, through what. */
@RestController
@RequestMapping(Resource.BASE + "/audit/access")
@Tag(name = "Audit")
class AccessReads {
    private final Reads reads;

    AccessReads(Reads reads) {
        this.reads = reads;
    }

    @GetMapping
    @Operation(
            summary = "Who saw whose personal data, the latest first",
            description = "Filtered by `reader`, `subject` (as in `customer:<id>`), `operation` (as in"
                    + " `GET /customers/{id}`), `from` and `to`. An item is what one reader saw in some seconds; with a"
                    + " `subject` or an `operation`, the part of it that was asked for.")
    Listing<AccessView> find(Listed listed) {
        return reads.list(AccessView.class, listed.renamed("from", "at.from").renamed("to", "at.to"), FindAccess::new);
    }
}
