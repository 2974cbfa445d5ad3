package dev.annals.query.audit;

import static dev.annals.query.audit.AuditedEvents.ID;
import static dev.annals.query.audit.AuditedEvents.OTHER;
import static dev.annals.query.audit.AuditedEvents.PART;
import static dev.annals.query.audit.AuditedEvents.after;
import static dev.annals.query.audit.AuditedEvents.first;

import dev.annals.api.Patch;
import dev.annals.api.queue.QueueAssignment;
import dev.annals.api.queue.QueueChanged;
import dev.annals.api.queue.QueueDefined;
import dev.annals.api.segment.Condition;
import dev.annals.api.segment.Operator;
import dev.annals.api.segment.SegmentChanged;
import dev.annals.api.segment.SegmentDefined;
import dev.annals.api.segment.SegmentKind;
import dev.annals.api.segment.SegmentMembersChanged;
import dev.annals.api.segment.SegmentRetracted;
import dev.annals.api.user.AbsencePlanned;
import dev.annals.api.user.AbsenceRemoved;
import dev.annals.api.user.UserSkillsChanged;
import dev.annals.query.audit.AuditedEvents.Example;
import java.time.Instant;
import java.util.List;

/** The examples about queues and segments, and about what agents can do and when. */
final class AuditedDesk {
    private static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-03-02T18:00:00Z");

    private static final QueueDefined QUEUE =
            new QueueDefined(ID, "Support", QueueAssignment.ROUND_ROBIN, true, List.of(OTHER));
    private static final SegmentDefined SEGMENT =
            new SegmentDefined(ID, "Fair", SegmentKind.RULE, Condition.of("email", Operator.IS_SET), null);
    private static final AbsencePlanned ABSENCE = new AbsencePlanned(ID, PART, MORNING, EVENING, "Leave");

    static final List<Example> ALL = List.of(
            first(
                    QUEUE,
                    "name: null -> \"Support\"",
                    "assignment: null -> \"ROUND_ROBIN\"",
                    "bySkill: null -> true",
                    "members: null -> [\"" + OTHER + "\"]"),
            after(
                    QUEUE,
                    new QueueChanged(ID, null, Patch.set(QueueAssignment.MANUAL), null, Patch.set(List.of())),
                    "assignment: \"ROUND_ROBIN\" -> \"MANUAL\"",
                    "members: [\"" + OTHER + "\"] -> []"),
            first(
                    SEGMENT,
                    "name: null -> \"Fair\"",
                    "kind: null -> \"RULE\"",
                    "rule: null -> {\"field\":\"email\",\"op\":\"isSet\"}"),
            after(
                    SEGMENT,
                    new SegmentChanged(ID, Patch.set("Fairs"), Patch.set("Autumn"), null),
                    "name: \"Fair\" -> \"Fairs\"",
                    "description: null -> \"Autumn\""),
            first(
                    new SegmentMembersChanged(ID, PART, List.of(OTHER), List.of()),
                    "members/" + PART + "/added: null -> [\"" + OTHER + "\"]"),
            after(
                    SEGMENT,
                    new SegmentRetracted(ID),
                    "kind: \"RULE\" -> null",
                    "name: \"Fair\" -> null",
                    "rule: {\"field\":\"email\",\"op\":\"isSet\"} -> null"),
            after(
                    new UserSkillsChanged(ID, List.of("Billing"), List.of("en")),
                    new UserSkillsChanged(ID, List.of("Billing", "Access"), List.of("en")),
                    "skills: [\"Billing\"] -> [\"Billing\",\"Access\"]"),
            first(
                    ABSENCE,
                    "absences/" + PART + "/from: null -> \"2026-03-02T09:00:00Z\"",
                    "absences/" + PART + "/until: null -> \"2026-03-02T18:00:00Z\"",
                    "absences/" + PART + "/reason: null -> \"Leave\""),
            after(
                    ABSENCE,
                    new AbsenceRemoved(ID, PART),
                    "absences/" + PART + "/from: \"2026-03-02T09:00:00Z\" -> null",
                    "absences/" + PART + "/reason: \"Leave\" -> null",
                    "absences/" + PART + "/until: \"2026-03-02T18:00:00Z\" -> null"));

    private AuditedDesk() {}
}
