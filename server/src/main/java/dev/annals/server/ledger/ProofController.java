package dev.annals.server.ledger;

import dev.annals.api.Refused;
import dev.annals.journal.ledger.LedgerRefusal;
import dev.annals.journal.ledger.LedgerTree;
import dev.annals.journal.ledger.NodesMissing;
import dev.annals.ledger.Hash;
import dev.annals.ledger.MalformedException;
import dev.annals.ledger.Tile;
import dev.annals.server.http.Resource;
import dev.annals.server.problem.HttpRefusal;
import dev.annals.server.problem.Problem;
import dev.annals.server.problem.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What lets others verify the ledger: proofs, events as they are stored, and the tree itself. */
@RestController
@RequestMapping(Resource.BASE + "/ledger")
@Tag(name = "Ledger")
class ProofController {
    private static final String PROOF_FILE = "text/vnd.c2sp.tlog-proof";

    private final Proving proving;
    private final LedgerTree tree;
    private final Problems problems;

    ProofController(Proving proving, LedgerTree tree, Problems problems) {
        this.proving = proving;
        this.tree = tree;
        this.problems = problems;
    }

    @GetMapping("/proofs/inclusion")
    @Operation(
            summary = "That an event is in the ledger",
            description = "In the tree of the newest checkpoint unless another size is asked for. With Accept: "
                    + PROOF_FILE + " the proof file, under the newest checkpoint or the one of that size.")
    @ApiResponse(content = @Content(schema = @Schema(implementation = InclusionView.class)))
    ResponseEntity<?> inclusion(
            @RequestParam UUID event,
            @RequestParam(required = false) @Nullable Long treeSize,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept) {
        return accept != null && accept.startsWith(PROOF_FILE)
                ? inclusionFile(event, treeSize)
                : ResponseEntity.ok(proving.inclusion(event, treeSize));
    }

    @GetMapping(path = "/proofs/inclusion.tlog-proof", produces = PROOF_FILE)
    @Operation(
            summary = "The proof file of an event",
            description = "With its entry and a checkpoint: the newest, or the one of the size asked for.")
    ResponseEntity<String> inclusionFile(
            @RequestParam UUID event, @RequestParam(required = false) @Nullable Long treeSize) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(PROOF_FILE + ";charset=utf-8"))
                .body(proving.file(event, treeSize).toString());
    }

    @GetMapping("/proofs/consistency")
    @Operation(
            summary = "That the ledger only grew",
            description = "From one size to another, to that of the newest checkpoint when absent.")
    ConsistencyView consistency(@RequestParam long from, @RequestParam(required = false) @Nullable Long to) {
        return ConsistencyView.of(proving.consistency(from, to));
    }

    @GetMapping("/events/{eventId}")
    @Operation(summary = "An event exactly as it is stored", description = "What its leaf in the ledger is made of.")
    EventFile event(@PathVariable UUID eventId) {
        return EventFile.of(proving.event(eventId));
    }

    @GetMapping(path = "/tile/{level}/{*number}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(
            summary = "Up to 256 neighbouring hashes of the tree",
            description = "By the paths of C2SP tlog-tiles, as in /tile/0/x001/067 or /tile/1/000.p/17.")
    ResponseEntity<byte[]> tile(@PathVariable String level, @PathVariable String number) {
        Tile tile = tile("tile/" + level + number);
        long onLevel = tree.state().size() >>> (Byte.SIZE * tile.level());
        // Beyond eight levels nothing is left of any size.
        boolean there = tile.level() < Long.BYTES && tile.first() + tile.width() <= onLevel;
        Refused.unless(there, LedgerRefusal.TREE_SIZE_UNKNOWN);
        ByteArrayOutputStream hashes = new ByteArrayOutputStream(tile.width() * Hash.LENGTH);
        tree.nodes().read(tile).forEach(hash -> hashes.writeBytes(hash.bytes()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(hashes.toByteArray());
    }

    private static Tile tile(String path) {
        try {
            return Tile.parse(path);
        } catch (MalformedException notATile) {
            throw Refused.because(HttpRefusal.NO_SUCH_ADDRESS);
        }
    }

    @ExceptionHandler
    ResponseEntity<Problem> tampered(NodesMissing tampered, HttpServletRequest request) {
        return problems.answer(LedgerRefusal.LEDGER_FLAWED, request);
    }
}
