package dev.annals.query.audit;

import static dev.annals.query.audit.AuditedEvents.ID;
import static dev.annals.query.audit.AuditedEvents.OTHER;
import static dev.annals.query.audit.AuditedEvents.PART;
import static dev.annals.query.audit.AuditedEvents.after;
import static dev.annals.query.audit.AuditedEvents.first;

import dev.annals.api.sla.ClockTerms;
import dev.annals.api.sla.InCharge;
import dev.annals.api.sla.SlaClock;
import dev.annals.api.ticket.TicketClockBreached;
import dev.annals.api.ticket.TicketClockCancelled;
import dev.annals.api.ticket.TicketClockFulfilled;
import dev.annals.api.ticket.TicketClockPaused;
import dev.annals.api.ticket.TicketClockResumed;
import dev.annals.api.ticket.TicketClockStarted;
import dev.annals.api.ticket.TicketClockTermsChanged;
import dev.annals.api.ticket.TicketClockWarned;
import dev.annals.api.ticket.TicketEscalated;
import dev.annals.api.ticket.TicketPriority;
import dev.annals.query.audit.AuditedEvents.Example;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The examples about the clocks of tickets. */
final class AuditedClocks {
    private static final UUID SECOND = new UUID(1, 4);
    private static final UUID POLICY = new UUID(1, 5);
    private static final SlaClock KIND = SlaClock.NEXT_RESPONSE;
    private static final String PATH = "clocks/NEXT_RESPONSE/";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration TARGET = Duration.ofHours(8);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final InCharge IN_CHARGE = new InCharge(TicketPriority.HIGH, null, OTHER, null);
    private static final ClockTerms TERMS = new ClockTerms(POLICY, 3, TARGET, OTHER, 2L, List.of(HALF));
    private static final ClockTerms DAY_AND_NIGHT = new ClockTerms(POLICY, 4, HOUR, null, null, List.of(HALF));

    private static final TicketClockStarted STARTED = started(PART, 1);
    private static final TicketClockPaused PAUSED = new TicketClockPaused(ID, PART, KIND, "ON_HOLD", HOUR);
    private static final TicketClockResumed RESUMED = new TicketClockResumed(ID, PART, KIND, HOUR, List.of());
    private static final TicketClockWarned WARNED = new TicketClockWarned(ID, PART, KIND, HALF);
    private static final TicketClockBreached BREACHED = new TicketClockBreached(ID, PART, KIND, TARGET, IN_CHARGE);

    static final List<Example> ALL = List.of(
            first(
                    STARTED,
                    PATH + "number: null -> 1",
                    PATH + "calendarId: null -> \"" + OTHER + "\"",
                    PATH + "calendarVersion: null -> 2",
                    PATH + "policyId: null -> \"" + POLICY + "\"",
                    PATH + "policyVersion: null -> 3",
                    PATH + "target: null -> \"PT8H\"",
                    PATH + "warnAt: null -> [0.5]",
                    PATH + "state: null -> \"RUNNING\""),
            after(
                    STARTED,
                    PAUSED,
                    PATH + "pausedFor: null -> \"ON_HOLD\"",
                    PATH + "elapsed: null -> \"PT1H\"",
                    PATH + "state: \"RUNNING\" -> \"PAUSED\""),
            after(
                    List.of(STARTED, PAUSED),
                    RESUMED,
                    PATH + "state: \"PAUSED\" -> \"RUNNING\"",
                    PATH + "pausedFor: \"ON_HOLD\" -> null"),
            after(
                    STARTED,
                    new TicketClockTermsChanged(ID, PART, KIND, DAY_AND_NIGHT, HOUR, List.of()),
                    PATH + "elapsed: null -> \"PT1H\"",
                    PATH + "policyVersion: 3 -> 4",
                    PATH + "target: \"PT8H\" -> \"PT1H\"",
                    PATH + "calendarId: \"" + OTHER + "\" -> null",
                    PATH + "calendarVersion: 2 -> null"),
            after(STARTED, WARNED, PATH + "share: null -> 0.5"),
            after(STARTED, BREACHED, PATH + "state: \"RUNNING\" -> \"BREACHED\""),
            after(
                    STARTED,
                    fulfilled(true),
                    PATH + "elapsed: null -> \"PT1H\"",
                    PATH + "inTime: null -> true",
                    PATH + "state: \"RUNNING\" -> \"MET\""),
            after(
                    STARTED,
                    new TicketClockCancelled(ID, PART, KIND, HOUR),
                    PATH + "elapsed: null -> \"PT1H\"",
                    PATH + "state: \"RUNNING\" -> \"CANCELLED\""),
            after(
                    List.of(STARTED, BREACHED),
                    fulfilled(false),
                    PATH + "elapsed: null -> \"PT1H\"",
                    PATH + "inTime: null -> false"),
            after(
                    List.of(STARTED, BREACHED),
                    PAUSED,
                    PATH + "pausedFor: null -> \"ON_HOLD\"",
                    PATH + "elapsed: null -> \"PT1H\""),
            after(List.of(STARTED, BREACHED, PAUSED), RESUMED, PATH + "pausedFor: \"ON_HOLD\" -> null"),
            after(
                    List.of(STARTED, BREACHED),
                    new TicketClockCancelled(ID, PART, KIND, HOUR),
                    PATH + "elapsed: null -> \"PT1H\""),
            after(
                    List.of(STARTED, WARNED),
                    new TicketEscalated(ID, PART, KIND, HALF, OTHER, List.of(PART)),
                    PATH + "notified: null -> [\"" + PART + "\"]",
                    PATH + "escalatedBy: null -> \"" + OTHER + "\""),
            after(
                    List.of(STARTED, WARNED, fulfilled(true)),
                    started(SECOND, 2),
                    PATH + "number: 1 -> 2",
                    PATH + "state: \"MET\" -> \"RUNNING\"",
                    PATH + "elapsed: \"PT1H\" -> null",
                    PATH + "inTime: true -> null",
                    PATH + "share: 0.5 -> null"));

    private AuditedClocks() {}

    private static TicketClockStarted started(UUID clockId, int number) {
        return new TicketClockStarted(ID, clockId, KIND, number, TERMS, List.of());
    }

    private static TicketClockFulfilled fulfilled(boolean inTime) {
        return new TicketClockFulfilled(ID, PART, KIND, HOUR, inTime, IN_CHARGE);
    }
}
