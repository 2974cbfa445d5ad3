package dev.annals.server.queue;

import dev.annals.api.queue.ChangeQueue;
import dev.annals.api.queue.DefineQueue;
import dev.annals.server.http.Changes;
import dev.annals.server.http.Intent;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One method per wish that a queue can be told. */
@RestController
@RequestMapping(Resource.BASE + "/queues")
@Tag(name = "Configuration")
class QueueIntents {
    private final Changes changes;

    QueueIntents(Changes changes) {
        this.changes = changes;
    }

    @PostMapping
    @Operation(
            summary = "Define a queue",
            description = "Tickets name it by its name, compared without regard to case and to the width of letters."
                    + " Unless it is MANUAL, unresolved tickets in it that have no agent get one by themselves.")
    ResponseEntity<Object> define(Intent<DefineQueue> intent) {
        return changes.create(intent, QueueReads.QUEUE);
    }

    @PostMapping("/{id}/details")
    @Operation(summary = "Change a queue", description = "A new name does not move the tickets in it.")
    ResponseEntity<Object> change(Intent<ChangeQueue> intent) {
        return changes.change(intent, QueueReads.QUEUE);
    }
}
