package dev.annals.query.audit;

import static dev.annals.query.audit.AuditedEvents.ID;
import static dev.annals.query.audit.AuditedEvents.OTHER;
import static dev.annals.query.audit.AuditedEvents.PART;
import static dev.annals.query.audit.AuditedEvents.after;
import static dev.annals.query.audit.AuditedEvents.first;

import dev.annals.api.privacy.ErasureOrdered;
import dev.annals.api.privacy.HoldPlaced;
import dev.annals.api.privacy.HoldReleased;
import dev.annals.api.privacy.Holding;
import dev.annals.api.privacy.RetentionCategory;
import dev.annals.api.privacy.RetentionChanged;
import dev.annals.api.privacy.SubjectErased;
import dev.annals.query.audit.AuditedEvents.Example;
import java.util.List;

/** The examples about what is held about people, has to be kept, and was erased. */
final class AuditedPrivacy {
    private static final HoldPlaced HOLD = new HoldPlaced(ID, OTHER, PART, "Dispute");

    static final List<Example> ALL = List.of(
            first(
                    new ErasureOrdered(ID, OTHER, "Asked for"),
                    "subjectId: null -> \"" + OTHER + "\"",
                    "reason: null -> \"Asked for\""),
            first(
                    new SubjectErased(ID, OTHER, List.of(new Holding("claims", 1))),
                    "subjectId: null -> \"" + OTHER + "\"",
                    "cleansed: null -> [{\"count\":1,\"place\":\"claims\"}]"),
            first(
                    HOLD,
                    "holds/" + PART + "/subjectId: null -> \"" + OTHER + "\"",
                    "holds/" + PART + "/reason: null -> \"Dispute\""),
            after(
                    HOLD,
                    new HoldReleased(ID, OTHER, PART, "Settled"),
                    "holds/" + PART + "/reason: \"Dispute\" -> null",
                    "holds/" + PART + "/releaseReason: null -> \"Settled\""),
            first(
                    new RetentionChanged(ID, RetentionCategory.TICKETS, 24, "Contract"),
                    "rules/TICKETS/months: null -> 24",
                    "rules/TICKETS/basis: null -> \"Contract\""));

    private AuditedPrivacy() {}
}
