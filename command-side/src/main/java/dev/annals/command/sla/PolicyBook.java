package dev.annals.command.sla;

import dev.annals.api.sla.ClockTerms;
import dev.annals.api.sla.PolicyConditions;
import dev.annals.api.sla.PolicyFacts;
import dev.annals.api.sla.SlaClock;
import dev.annals.api.sla.SlaPolicyTerms;
import dev.annals.api.sla.SlaTarget;
import dev.annals.command.sla.PolicyHistory.Version;
import dev.annals.sla.SlaTerms;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** All SLA policies with the calendars that they count by, at one look. */
public final class PolicyBook {
    private final List<PolicyHistory> policies;
    private final Map<UUID, CalendarHistory> calendars;

    /**
     * The policy that a ticket falls under at a moment.
     *
     * @param terms what it says to the ticket's clocks
     */
    public record Applied(UUID policyId, SlaPolicyTerms policy, SlaTerms terms) {}

    private record Candidate(PolicyHistory policy, Version version) {}

    PolicyBook(List<PolicyHistory> policies, Map<UUID, CalendarHistory> calendars) {
        this.policies = policies;
        this.calendars = calendars;
    }

    /** Whether any version of any policy looks at the customer. */
    public boolean asksForTheCustomer() {
        return policies.stream().flatMap(policy -> policy.versions().stream()).anyMatch(version -> {
            PolicyConditions when = version.terms().when();
            return when.grade() != null || when.tag() != null;
        });
    }

    /** When something came into force after one moment and not after another, in order. */
    public List<Instant> changes(Instant after, Instant until) {
        Stream<Instant> ofPolicies =
                policies.stream().flatMap(policy -> policy.versions().stream().map(Version::from));
        Stream<Instant> ofCalendars = calendars.values().stream()
                .flatMap(calendar -> calendar.versions().stream().map(CalendarHistory.Version::from));
        return Stream.concat(ofPolicies, ofCalendars)
                .filter(change -> change.isAfter(after) && !change.isAfter(until))
                .distinct()
                .sorted()
                .toList();
    }

    /** The first active policy in order whose conditions the ticket meets. */
    public Optional<Applied> inForce(Instant moment, PolicyFacts facts) {
        return policies.stream()
                .flatMap(policy -> policy.inForce(moment).map(version -> new Candidate(policy, version)).stream())
                .filter(candidate -> candidate.version().terms().active())
                .filter(candidate -> candidate.version().terms().when().match(facts))
                .min(Comparator.<Candidate>comparingInt(
                                candidate -> candidate.version().terms().order())
                        .thenComparing(candidate -> candidate.policy().definedAt())
                        .thenComparing(candidate -> candidate.policy().id()))
                .map(candidate -> applied(candidate, moment));
    }

    private Applied applied(Candidate candidate, Instant moment) {
        SlaPolicyTerms policy = candidate.version().terms();
        Map<SlaClock, ClockTerms> targets = new EnumMap<>(SlaClock.class);
        for (SlaTarget target : policy.targets()) {
            targets.put(target.clock(), terms(candidate, target, moment));
        }
        return new Applied(candidate.policy().id(), policy, new SlaTerms(targets, policy.pauseOn()));
    }

    private ClockTerms terms(Candidate candidate, SlaTarget target, Instant moment) {
        CalendarHistory calendar = target.calendarId() == null ? null : calendars.get(target.calendarId());
        return new ClockTerms(
                candidate.policy().id(),
                candidate.version().number(),
                target.limit(),
                target.calendarId(),
                calendar == null ? null : calendar.inForce(moment).number(),
                candidate.version().terms().warnAt());
    }
}
