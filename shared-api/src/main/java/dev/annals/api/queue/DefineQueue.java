package dev.annals.api.queue;

import dev.annals.api.Check;
import dev.annals.api.ticket.TicketLimits;
import java.util.List;
import java.util.UUID;

/**
 * There is to be a queue. Tickets name it by its name: those that do so already wait in it from now on.
 *
 * @param name unique among queues, compared as in {@link dev.annals.api.Text#key}; at most 100 characters
 * @param assignment how a ticket that waits in it gets its agent
 * @param bySkill whether a ticket with a category only goes to who has that as a skill
 * @param members the users who take tickets from it; refused with UNKNOWN_USER when there is no such user
 */
public record DefineQueue(UUID id, String name, QueueAssignment assignment, boolean bySkill, List<UUID> members)
        implements QueueCommand {
    public DefineQueue {
        Check check = new Check();
        check.required("id", id);
        name = check.line("name", name, TicketLimits.WORD);
        check.required("assignment", assignment);
        members = QueueRules.members(check, members);
        check.done();
    }
}
