package dev.annals.query.slaboard;

import dev.annals.api.sla.ArguedVerdict;
import dev.annals.api.sla.ClockEvidence;
import dev.annals.api.sla.ClockInterval;
import dev.annals.api.sla.ClockTerms;
import dev.annals.api.sla.ClockVerdict;
import dev.annals.api.sla.SlaClock;
import dev.annals.api.sla.SlaPolicyTerms;
import dev.annals.api.sla.SlaTarget;
import dev.annals.api.sla.SlaVerdict;
import dev.annals.query.sla.SlaConfiguration.Version;
import dev.annals.sla.Argument;
import dev.annals.sla.ClockTrack;
import dev.annals.sla.ClockTrack.Entry;
import dev.annals.sla.SlaTerms;
import dev.annals.sla.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes verdicts, the one that stands and the one that would have been. Pure. */
final class Verdicts {
    private final Instant moment;
    private final Function<ClockTerms, WorkingTime> hours;

    Verdicts(Instant moment, Function<ClockTerms, WorkingTime> hours) {
        this.moment = moment;
        this.hours = hours;
    }

    SlaVerdict of(VerdictFile file) {
        return new SlaVerdict(
                file.ticketId(),
                file.version(),
                moment,
                standing(file.clocks()),
                file.isArgued() ? argued(file) : null);
    }

    private List<ClockVerdict> standing(List<ClockRow> clocks) {
        return clocks.stream()
                .map(row -> verdict(row.clockId(), row.track(), row.eventIds(), hours))
                .toList();
    }

    private ArguedVerdict argued(VerdictFile file) {
        Version<SlaPolicyTerms> policy = file.policy();
        Version<WorkingTime> calendar = file.calendar();
        Function<ClockTerms, WorkingTime> by = calendar == null ? hours : terms -> calendar.value();
        List<ClockVerdict> clocks = policy == null
                ? file.clocks().stream()
                        .map(row -> verdict(row.clockId(), counting(row.track(), calendar), row.eventIds(), by))
                        .toList()
                : Argument.of(file.moments(), terms(policy, calendar, file)).stream()
                        .map(track -> verdict(null, track, List.of(), by))
                        .toList();
        return new ArguedVerdict(
                policy == null ? null : policy.id(),
                policy == null ? null : policy.number(),
                calendar == null ? null : calendar.id(),
                calendar == null ? null : calendar.number(),
                clocks);
    }

    private static SlaTerms terms(
            Version<SlaPolicyTerms> policy, @Nullable Version<WorkingTime> calendar, VerdictFile file) {
        Map<SlaClock, ClockTerms> targets = new EnumMap<>(SlaClock.class);
        for (SlaTarget target : policy.value().targets()) {
            UUID calendarId = calendar == null ? target.calendarId() : calendar.id();
            Long version = calendar == null
                    ? file.calendarVersions().get(target.calendarId())
                    : Long.valueOf(calendar.number());
            targets.put(
                    target.clock(),
                    new ClockTerms(
                            policy.id(),
                            policy.number(),
                            target.limit(),
                            calendarId,
                            version,
                            policy.value().warnAt()));
        }
        return new SlaTerms(targets, policy.value().pauseOn());
    }

    /** The same clock as if it had counted by that calendar from its start. */
    private static ClockTrack counting(ClockTrack track, @Nullable Version<WorkingTime> calendar) {
        if (calendar == null) {
            return track;
        }
        List<Entry> entries = track.entries().stream()
                .map(entry -> entry.terms() == null
                        ? entry
                        : new Entry(entry.at(), counting(entry.terms(), calendar), entry.pausedFor(), entry.end()))
                .toList();
        return new ClockTrack(
                track.clock(), track.number(), counting(track.terms(), calendar), track.pausedFor(), entries);
    }

    private static ClockTerms counting(ClockTerms terms, Version<WorkingTime> calendar) {
        return new ClockTerms(
                terms.policyId(),
                terms.policyVersion(),
                terms.target(),
                calendar.id(),
                calendar.number(),
                terms.warnAt());
    }

    private ClockVerdict verdict(
            @Nullable UUID clockId, ClockTrack track, List<UUID> eventIds, Function<ClockTerms, WorkingTime> by) {
        List<ClockEvidence> evidence = new ArrayList<>();
        for (ClockInterval interval : track.history(by).intervals(moment)) {
            evidence.add(new ClockEvidence(
                    interval.from(),
                    interval.to(),
                    interval.kind(),
                    Duration.between(interval.from(), interval.to()),
                    interval.reason(),
                    eventAt(interval.from(), track.entries(), eventIds)));
        }
        return new ClockVerdict(ClockRow.reading(clockId, track, moment, by), evidence);
    }

    /** The last that happened at an instant decides what begins there. */
    private static @Nullable UUID eventAt(Instant instant, List<Entry> entries, List<UUID> eventIds) {
        for (int i = eventIds.size() - 1; i >= 0; i--) {
            if (Objects.equals(entries.get(i).at(), instant)) {
                return eventIds.get(i);
            }
        }
        return null;
    }
}
