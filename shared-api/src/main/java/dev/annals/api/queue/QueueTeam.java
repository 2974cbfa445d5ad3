package dev.annals.api.queue;

import java.util.List;

/**
 * A queue that assigns by itself, with the members that are there.
 *
 * @param name as it was defined
 * @param key the name as {@link dev.annals.api.Text#key} compares it
 * @param bySkill whether a ticket with a category only goes to who has that as a skill
 */
public record QueueTeam(
        String name, String key, QueueAssignment assignment, boolean bySkill, List<QueueAgent> agents) {}
