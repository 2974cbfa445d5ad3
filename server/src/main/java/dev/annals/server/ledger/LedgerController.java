package dev.annals.server.ledger;

import dev.annals.api.Refused;
import dev.annals.api.query.Answer;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.journal.JournalReader;
import dev.annals.journal.ledger.CheckpointSigner.Signed;
import dev.annals.journal.ledger.Checkpoints;
import dev.annals.journal.ledger.KeptCheckpoint;
import dev.annals.journal.ledger.LedgerRefusal;
import dev.annals.server.http.Listing;
import dev.annals.server.http.Reading;
import dev.annals.server.http.Resource;
import dev.annals.server.ledger.LedgerView.KeyView;
import dev.annals.server.problem.HttpRefusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the ledger is, what was signed, and by which keys. */
@RestController
@RequestMapping(Resource.BASE + "/ledger")
@Tag(name = "Ledger")
class LedgerController {
    static final String PLAIN_TEXT = MediaType.TEXT_PLAIN_VALUE + ";charset=utf-8";

    private final Describing describing;
    private final Signing signing;
    private final Checkpoints checkpoints;
    private final JournalReader journal;
    private final Clock clock;

    LedgerController(
            Describing describing, Signing signing, Checkpoints checkpoints, JournalReader journal, Clock clock) {
        this.describing = describing;
        this.signing = signing;
        this.checkpoints = checkpoints;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "How the ledger is",
            description =
                    "Its newest checkpoint, what is exposed until the next one, what each place of publication has,"
                            + " its keys, and the first thing that does not hold, where there is one.")
    Reading<LedgerView> ledger() {
        return new Reading<>(answer(describing.ledger()), null);
    }

    @GetMapping(path = "/checkpoint", produces = PLAIN_TEXT)
    @Operation(
            summary = "A checkpoint as a signed note",
            description = "The newest unless a size is asked for, with the cosignatures that came in.")
    ResponseEntity<String> checkpoint(@RequestParam(required = false) @Nullable Long size) {
        Optional<KeptCheckpoint> kept = size == null ? checkpoints.newest() : checkpoints.ofSize(size);
        return ResponseEntity.ok(kept.orElseThrow(() -> Refused.because(LedgerRefusal.TREE_SIZE_UNKNOWN))
                .note()
                .toString());
    }

    @GetMapping("/checkpoints")
    @Operation(summary = "What was signed, newest first")
    Listing<CheckpointView> checkpoints(
            @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String cursor) {
        if (limit < 1 || limit > ListRequest.MAX_LIMIT) {
            throw Refused.at("/limit", HttpRefusal.BAD_PARAMETER);
        }
        return new Listing<>(CheckpointView.class, answer(page(limit, cursor)), next -> page(limit, next));
    }

    /** The cursor is the size of the last checkpoint before. */
    private Page<CheckpointView> page(int limit, @Nullable String cursor) {
        if (cursor != null && !cursor.matches("\\d{1,18}")) {
            throw Refused.at("/cursor", HttpRefusal.BAD_PARAMETER);
        }
        long before = cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        List<KeptCheckpoint> found = checkpoints.before(before, limit + 1);
        List<CheckpointView> items =
                found.stream().limit(limit).map(CheckpointView::of).toList();
        String next = found.size() > limit ? Long.toString(items.getLast().size()) : null;
        return new Page<>(items, next, null);
    }

    @PostMapping("/checkpoints")
    @Operation(
            summary = "Sign everything that is recorded by now",
            description = "201, or 200 where nothing was recorded since the last checkpoint.")
    ResponseEntity<CheckpointView> sign() {
        Signed signed = signing.signHead();
        return ResponseEntity.status(signed.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create(Resource.BASE + "/ledger/checkpoint?size="
                        + signed.checkpoint().size()))
                .body(CheckpointView.of(signed.checkpoint()));
    }

    @GetMapping(path = "/key", produces = PLAIN_TEXT)
    @Operation(
            summary = "The public keys, one a line",
            description = "Those in use first, then those that signed before. Verify with keys from elsewhere.")
    ResponseEntity<String> keys() {
        return ResponseEntity.ok(
                describing.keys().stream().map(KeyView::key).collect(Collectors.joining("\n", "", "\n")));
    }

    private <T> Answer<T> answer(T body) {
        return new Answer<>(body, journal.head(), clock.instant());
    }
}
