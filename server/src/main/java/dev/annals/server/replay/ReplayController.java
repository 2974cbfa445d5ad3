package dev.annals.server.replay;

import dev.annals.api.replay.ExtendWorkspace;
import dev.annals.api.replay.ReplayRequest;
import dev.annals.api.replay.ReplayView;
import dev.annals.server.dispatch.Changed;
import dev.annals.server.http.Intent;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Replay workspaces: history folded again, apart from everything that is live. */
@RestController
@RequestMapping(Resource.BASE + "/replays")
@Tag(name = "Replay")
class ReplayController {
    private final Replays replays;
    private final Clock clock;

    ReplayController(Replays replays, Clock clock) {
        this.replays = replays;
        this.clock = clock;
    }

    /** One's own workspaces. */
    record ReplayList(List<ReplayView> items) {}

    @PostMapping
    @Operation(
            summary = "Fold history again into a workspace",
            description =
                    "It is filled in the background. When it is done, every read that takes asOf takes workspace, too."
                            + " `policies` are rules that were in force from the beginning instead of those of their time.")
    ResponseEntity<Object> make(Intent<ReplayRequest> intent) {
        replays.make(intent.body(), intent.origin().actor());
        UUID id = intent.body().id();
        return ResponseEntity.created(URI.create(Resource.BASE + "/replays/" + id))
                .body(new Changed(id, 1));
    }

    @GetMapping
    @Operation(summary = "One's own workspaces, newest first")
    ReplayList latest(Principal who) {
        return new ReplayList(
                replays.latest(who.getName()).stream().map(this::view).toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "A workspace and how far it is")
    ReplayView one(@PathVariable UUID id, Principal who) {
        return view(replays.find(id, who.getName()));
    }

    @PostMapping("/{id}/pause")
    @Operation(summary = "Let a workspace wait; its place goes to the next one")
    ReplayView pause(@PathVariable UUID id, Principal who) {
        return view(replays.pause(id, who.getName()));
    }

    @PostMapping("/{id}/resume")
    @Operation(summary = "Go on with a workspace when it is its turn")
    ReplayView resume(@PathVariable UUID id, Principal who) {
        return view(replays.resume(id, who.getName()));
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "Take a workspace away, done or not")
    ReplayView cancel(@PathVariable UUID id, Principal who) {
        return view(replays.cancel(id, who.getName()));
    }

    @PostMapping("/{id}/extend")
    @Operation(summary = "Let a workspace stay")
    ReplayView extend(Intent<ExtendWorkspace> intent) {
        ExtendWorkspace wish = intent.body();
        return view(replays.extend(wish.id(), intent.origin().actor(), wish.expiresIn()));
    }

    private ReplayView view(Workspace row) {
        return ReplayViews.of(row, clock.instant());
    }
}
