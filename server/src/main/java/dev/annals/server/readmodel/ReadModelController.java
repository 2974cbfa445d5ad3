package dev.annals.server.readmodel;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Refused;
import dev.annals.api.readmodel.FindReadModels;
import dev.annals.api.readmodel.ReadModelStatus;
import dev.annals.api.readmodel.RebuildStatus;
import dev.annals.query.fold.DeadLetters;
import dev.annals.query.fold.ReadModel;
import dev.annals.query.rebuild.ReadModels;
import dev.annals.server.http.Listing;
import dev.annals.server.http.Reads;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an operator sees and does when a read model lags, fails or is to be checked. */
@RestController
@RequestMapping(Resource.BASE + "/read-models")
@Tag(name = "Read models")
class ReadModelController {
    private final Reads reads;
    private final ReadModels readModels;
    private final DeadLetters deadLetters;

    ReadModelController(Reads reads, ReadModels readModels, DeadLetters deadLetters) {
        this.reads = reads;
        this.readModels = readModels;
        this.deadLetters = deadLetters;
    }

    /** @param healed keys of each read model that are folded to their last event again */
    record Retried(Map<String, Integer> healed) {}

    @GetMapping
    @Operation(summary = "How far the read models are and what they could not fold; digests when asked for")
    Listing<ReadModelStatus> readModels(@RequestParam(defaultValue = "false") boolean digest) {
        return reads.all(ReadModelStatus.class, new FindReadModels(digest));
    }

    @PostMapping("/rebuild")
    @Operation(summary = "Fold read models anew, all unless some are named, and put them in place of the live ones")
    ResponseEntity<RebuildStatus> rebuildSome(@RequestParam(defaultValue = "") List<String> model) {
        return accepted(readModels.rebuild(model));
    }

    @PostMapping("/{name}/rebuild")
    @Operation(summary = "Fold a read model anew and put it in place of the live one")
    ResponseEntity<RebuildStatus> rebuild(@PathVariable String name) {
        return rebuildSome(List.of(name));
    }

    @PostMapping("/verification")
    @Operation(
            summary = "Fold read models anew, all unless some are named, and name the first row that is not as in them")
    ResponseEntity<RebuildStatus> verifySome(@RequestParam(defaultValue = "") List<String> model) {
        return accepted(readModels.verify(model, Long.MAX_VALUE));
    }

    @PostMapping("/{name}/verification")
    @Operation(summary = "Fold a read model anew and name the first row that is not as in the live one")
    ResponseEntity<RebuildStatus> verify(@PathVariable String name) {
        return verifySome(List.of(name));
    }

    @GetMapping("/rebuild")
    @Operation(summary = "How far this process is with what it rebuilds or verifies, or did last")
    RebuildStatus rebuild() {
        return readModels.last().orElseThrow(() -> Refused.because(CommonRefusal.NOT_FOUND));
    }

    /** It goes on in the background. */
    private ResponseEntity<RebuildStatus> accepted(CompletableFuture<RebuildStatus> end) {
        return ResponseEntity.status(end.isDone() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(rebuild());
    }

    @PostMapping("/dead-letters/retry")
    @Operation(summary = "Try again what could not be folded")
    Retried retry() {
        return new Retried(readModels.models().stream()
                .map(ReadModel::name)
                .collect(Collectors.toMap(name -> name, deadLetters::retry)));
    }
}
