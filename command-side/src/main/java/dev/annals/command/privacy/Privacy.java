package dev.annals.command.privacy;

import dev.annals.api.AggregateType;
import dev.annals.command.aggregate.AggregateModule;

/** Privacy files, for the wiring. */
public final class Privacy {
    private Privacy() {}

    public static AggregateModule<?, ?> module() {
        return new AggregateModule<>(
                AggregateType.PRIVACY, PrivacyFile.class, PrivacyFile::new, PrivacyFileState::new);
    }
}
