package dev.annals.api.privacy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** How privacy files are named. */
public final class PrivacyFiles {
    private PrivacyFiles() {}

    /** The file of a data subject: its id follows from the subject's, so that there is one. */
    public static UUID id(UUID subjectId) {
        return UUID.nameUUIDFromBytes(("privacy " + subjectId).getBytes(StandardCharsets.US_ASCII));
    }
}
