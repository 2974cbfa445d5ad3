package dev.annals.server.sending;

import dev.annals.api.sending.ReleaseSuppression;
import dev.annals.api.sending.Suppress;
import dev.annals.server.http.Changes;
import dev.annals.server.http.Intent;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One method per wish that a suppression can be told. */
@RestController
@RequestMapping(Resource.BASE + "/suppressions")
@Tag(name = "Suppressions")
class SuppressionIntents {
    private final Changes changes;
    private final AddressHash hashes;

    SuppressionIntents(Changes changes, AddressHash hashes) {
        this.changes = changes;
        this.hashes = hashes;
    }

    @PostMapping
    @Operation(
            summary = "Send nothing to an address any more",
            description =
                    "The address itself is kept nowhere, only a keyed hash of channel and address. Told again while"
                            + " that is so, nothing is recorded.")
    ResponseEntity<Object> suppress(Intent<SuppressAddress> intent) {
        Intent<Suppress> hashed = intent.with(intent.body().command(hashes));
        return changes.create(hashed, SuppressionReads.SUPPRESSION);
    }

    @PostMapping("/{id}/release")
    @Operation(summary = "Messages may go to the address again; a reason is required")
    ResponseEntity<Object> release(Intent<ReleaseSuppression> intent) {
        return changes.change(intent, SuppressionReads.SUPPRESSION);
    }
}
