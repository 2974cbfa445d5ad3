package dev.annals.api.privacy;

import dev.annals.api.DomainEvent;
import java.util.UUID;

/** Everything that can happen to the privacy file of a data subject. Outlasts the person, so it says nothing personal. */
public sealed interface PrivacyEvent extends DomainEvent
        permits ErasureOrdered, SubjectErased, HoldPlaced, HoldReleased {
    /** Whom it is about. */
    UUID subjectId();
}
