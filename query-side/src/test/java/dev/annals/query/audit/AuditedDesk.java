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
import dev.annals.api.user.AbsencePlanned;
import dev.annals.api.user.AbsenceRemoved;
import dev.annals.api.user.UserSkillsChanged;
import dev.annals.query.audit.AuditedEvents.Example;
import java.time.Instant;
import java.util.List;

/** The examples about queues, and about what agents can do and when. */
final class AuditedDesk {
    private static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-03-02T18:00:00Z");

    private static final QueueDefined QUEUE =
            new QueueDefined(ID, "Support", QueueAssignment.ROUND_ROBIN, true, List.of(OTHER));
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
