package dev.annals.api.queue;

import dev.annals.api.EventName;
import java.util.List;
import java.util.UUID;

/** There is a queue of this name, and tickets in it get their agents in this way. */
@EventName("queue.defined")
public record QueueDefined(UUID id, String name, QueueAssignment assignment, boolean bySkill, List<UUID> members)
        implements QueueEvent {}
