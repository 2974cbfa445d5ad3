package dev.annals.api.privacy;

import dev.annals.api.Command;
import java.util.UUID;

/** Every wish that the privacy file of a data subject can be told. */
public sealed interface PrivacyCommand extends Command permits OrderErasure, RecordErasure, PlaceHold, ReleaseHold {
    /** Whom it is about. */
    UUID subjectId();

    @Override
    default UUID id() {
        return PrivacyFiles.id(subjectId());
    }
}
