package dev.annals.api.queue;

import dev.annals.api.Check;
import dev.annals.api.Patch;
import dev.annals.api.ticket.TicketLimits;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The queue works in another way. Only the fields present change; members can be cleared. A new name does not move
 * the tickets that name the queue by its old one.
 */
public record ChangeQueue(
        UUID id,
        @Nullable Patch<String> name,
        @Nullable Patch<QueueAssignment> assignment,
        @Nullable Patch<Boolean> bySkill,
        @Nullable Patch<List<UUID>> members)
        implements QueueCommand {
    public ChangeQueue {
        Check check = new Check();
        check.required("id", id);
        name = check.patch(check.neverCleared("name", name), v -> check.line("name", v, TicketLimits.WORD));
        check.neverCleared("assignment", assignment);
        check.neverCleared("bySkill", bySkill);
        // No members are an empty list, however that is said.
        members = members == null ? null : Patch.set(QueueRules.members(check, members.value()));
        check.done();
    }
}
