package dev.annals.server.queue;

import dev.annals.api.queue.FindQueues;
import dev.annals.api.queue.GetQueue;
import dev.annals.api.queue.QueueView;
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

/** Queues, one and many. */
@RestController
@RequestMapping(Resource.BASE + "/queues")
@Tag(name = "Configuration")
class QueueReads {
    static final Resource<QueueView> QUEUE =
            new Resource<>("/queues", "ticket_queue", GetQueue::new, QueueView::version);

    private final Reads reads;

    QueueReads(Reads reads) {
        this.reads = reads;
    }

    @GetMapping
    @Operation(summary = "Find queues")
    Listing<QueueView> queues(Listed listed) {
        return reads.list(QueueView.class, listed, FindQueues::new);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One queue with its members")
    Reading<QueueView> queue(@PathVariable UUID id, Moment moment) {
        return reads.one(QUEUE, id, moment);
    }
}
