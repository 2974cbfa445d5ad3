package dev.annals.server.replay;

import dev.annals.api.Refused;
import dev.annals.api.query.Answer;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.QueryRefusal;
import dev.annals.api.replay.RecordDifference;
import dev.annals.api.replay.ReplayState;
import dev.annals.api.replay.TableDifference;
import dev.annals.query.fold.Fold;
import dev.annals.query.fold.ReadModel;
import dev.annals.query.rebuild.ReadModels;
import dev.annals.query.workspace.Differences;
import dev.annals.query.world.Worlds;
import dev.annals.server.http.Listing;
import dev.annals.server.http.Resource;
import dev.annals.server.problem.HttpRefusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a workspace differs from what is live. */
@RestController
@RequestMapping(Resource.BASE + "/replays/{id}/difference")
@Tag(name = "Replay")
class DifferenceController {
    private final Replays replays;
    private final List<ReadModel> models;
    private final Differences differences;

    DifferenceController(Replays replays, ReadModels readModels, Worlds worlds) {
        this.replays = replays;
        this.models = readModels.models();
        this.differences = new Differences(worlds);
    }

    @GetMapping
    @Operation(
            summary = "How many records of each table differ, and by how much their amounts",
            description = "From the live read models as of where the workspace ends.")
    Listing<TableDifference> tables(@PathVariable UUID id, Principal who) {
        Workspace workspace = done(id, who);
        Answer<List<TableDifference>> answer = differences.tables(id, modelsOf(workspace), workspace.until());
        Page<TableDifference> page = new Page<>(answer.body(), null, null);
        return new Listing<>(
                TableDifference.class, new Answer<>(page, answer.position(), answer.instant()), cursor -> page);
    }

    @GetMapping("/{table}")
    @Operation(summary = "The records of a table that differ, each with the fields that do")
    Listing<RecordDifference> records(
            @PathVariable UUID id,
            @PathVariable String table,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Principal who) {
        if (limit < 1 || limit > ListRequest.MAX_LIMIT) {
            throw Refused.at("/limit", HttpRefusal.BAD_PARAMETER);
        }
        Workspace workspace = done(id, who);
        Fold<?> fold = fold(workspace, table);
        return new Listing<>(
                RecordDifference.class,
                differences.records(id, fold, workspace.until(), after(cursor), limit),
                next -> differences
                        .records(id, fold, workspace.until(), after(next), limit)
                        .body());
    }

    private static @Nullable UUID after(@Nullable String cursor) {
        try {
            return cursor == null ? null : UUID.fromString(cursor);
        } catch (IllegalArgumentException notOurs) {
            throw Refused.at("/cursor", QueryRefusal.BAD_CURSOR);
        }
    }

    private Workspace done(UUID id, Principal who) {
        Workspace workspace = replays.find(id, who.getName());
        Refused.unless(workspace.state() == ReplayState.DONE, QueryRefusal.NOT_IN_WORKSPACE);
        return workspace;
    }

    private List<ReadModel> modelsOf(Workspace workspace) {
        return models.stream()
                .filter(model -> workspace.request().readModels().contains(model.name()))
                .toList();
    }

    private Fold<?> fold(Workspace workspace, String table) {
        return modelsOf(workspace).stream()
                .flatMap(model -> model.folds().stream())
                .filter(fold -> fold.table().equals(table))
                .findFirst()
                .orElseThrow(() -> Refused.because(QueryRefusal.NOT_IN_WORKSPACE));
    }
}
