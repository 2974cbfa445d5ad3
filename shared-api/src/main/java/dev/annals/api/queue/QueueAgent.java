package dev.annals.api.queue;

import dev.annals.api.user.Absence;
import java.util.List;
import java.util.UUID;

/**
 * A member of a queue, as assigning needs to know them.
 *
 * @param skills in the form in which {@link dev.annals.api.Text#key} compares them
 * @param languages BCP 47 tags
 * @param unresolved how many unresolved tickets they have, those on hold among them, in whatever queue
 * @param lastTurn position at which they were last given a ticket at all, 0 for never
 * @param lastTurnHere position at which they were last given a ticket of this queue, 0 for never
 */
public record QueueAgent(
        UUID id,
        List<String> skills,
        List<String> languages,
        List<Absence> absences,
        int unresolved,
        long lastTurn,
        long lastTurnHere) {}
