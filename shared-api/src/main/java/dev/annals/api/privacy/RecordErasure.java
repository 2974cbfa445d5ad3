package dev.annals.api.privacy;

import java.util.List;
import java.util.UUID;

/**
 * What was ordered is done; told by the server itself. Told again where a backup brought something back.
 *
 * @param cleansed where something was, and how much
 */
public record RecordErasure(UUID subjectId, List<Holding> cleansed) implements PrivacyCommand {
    public RecordErasure {
        cleansed = List.copyOf(cleansed);
    }
}
