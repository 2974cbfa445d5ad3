package dev.annals.api.queue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Where tickets wait for an agent, as it was defined.
 *
 * @param version number of its events
 * @param assignment how a ticket that waits in it gets its agent
 * @param bySkill whether a ticket with a category only goes to who has that as a skill
 * @param members the users who take tickets from it
 */
public record QueueView(
        UUID id,
        long version,
        String name,
        QueueAssignment assignment,
        boolean bySkill,
        List<UUID> members,
        Instant createdAt,
        Instant updatedAt) {}
