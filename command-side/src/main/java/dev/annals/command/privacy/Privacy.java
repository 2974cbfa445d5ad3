package dev.annals.command.privacy;

import dev.annals.api.AggregateType;
import dev.annals.command.aggregate.AggregateModule;
import java.util.List;

/** Privacy files and the rules of retention, for the wiring. */
public final class Privacy {
    private Privacy() {}

    public static List<AggregateModule<?, ?>> modules() {
        return List.of(
                new AggregateModule<>(
                        AggregateType.PRIVACY, PrivacyFile.class, PrivacyFile::new, PrivacyFileState::new),
                new AggregateModule<>(AggregateType.RETENTION, Retention.class, Retention::new, RetentionState::new));
    }
}
