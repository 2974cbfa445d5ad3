package dev.annals.journal.codec;

import dev.annals.api.DomainEvent;
import dev.annals.api.privacy.ErasureOrdered;
import dev.annals.api.privacy.HoldPlaced;
import dev.annals.api.privacy.HoldReleased;
import dev.annals.api.privacy.Holding;
import dev.annals.api.privacy.PrivacyFiles;
import dev.annals.api.privacy.RetentionCategory;
import dev.annals.api.privacy.RetentionChanged;
import dev.annals.api.privacy.RetentionRules;
import dev.annals.api.privacy.SubjectErased;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One event of each kind of a privacy file and of the rules of retention, as full as it can be. */
final class PrivacySamples {
    private static final UUID SUBJECT = new UUID(1, 2);
    private static final UUID FILE = PrivacyFiles.id(SUBJECT);
    private static final UUID HOLD = new UUID(1, 70);

    private PrivacySamples() {}

    static Stream<DomainEvent> all() {
        return Stream.of(
                new HoldPlaced(FILE, SUBJECT, HOLD, "Case 7 of the district court"),
                new HoldReleased(FILE, SUBJECT, HOLD, "The case is closed"),
                new ErasureOrdered(FILE, SUBJECT, "Article 17"),
                new SubjectErased(
                        FILE, SUBJECT, List.of(new Holding("events", 12), new Holding("customer360/customer", 9))),
                new RetentionChanged(RetentionRules.ID, RetentionCategory.WON_DEALS, 120, "Commercial code"));
    }
}
