package dev.annals.api.queue;

import dev.annals.api.EventName;
import dev.annals.api.Patch;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queue works in another way; what is absent stayed as it was. */
@EventName("queue.details-changed")
public record QueueChanged(
        UUID id,
        @Nullable Patch<String> name,
        @Nullable Patch<QueueAssignment> assignment,
        @Nullable Patch<Boolean> bySkill,
        @Nullable Patch<List<UUID>> members)
        implements QueueEvent {}
