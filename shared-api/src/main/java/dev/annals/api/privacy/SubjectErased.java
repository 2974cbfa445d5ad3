package dev.annals.api.privacy;

import dev.annals.api.EventName;
import java.util.List;
import java.util.UUID;

/**
 * The receipt: the key of somebody's personal values is destroyed, and what was made of them is cleansed.
 *
 * @param cleansed where something was, and how much
 */
@EventName("privacy.subject-erased")
public record SubjectErased(UUID id, UUID subjectId, List<Holding> cleansed) implements PrivacyEvent {
    public SubjectErased {
        cleansed = List.copyOf(cleansed);
    }
}
