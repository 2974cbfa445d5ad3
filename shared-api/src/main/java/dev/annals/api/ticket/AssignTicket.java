package dev.annals.api.ticket;

import dev.annals.api.Check;
import dev.annals.api.Patch;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ticket goes to an agent, to a queue, or to both. A new ticket is open once it has an agent.
 *
 * @param agentId the user who works on it; {@code null} leaves it to nobody
 * @param queue where it waits for one; {@code null} takes it out of its queue
 */
public record AssignTicket(
        UUID id, @Nullable Patch<UUID> agentId, @Nullable Patch<String> queue) implements TicketCommand {
    public AssignTicket {
        Check check = new Check();
        check.required("id", id);
        queue = check.patch(queue, name -> check.optionalLine("queue", name, TicketLimits.WORD));
        check.done();
    }
}
