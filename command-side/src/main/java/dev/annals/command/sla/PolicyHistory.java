package dev.annals.command.sla;

import dev.annals.api.DomainEvent;
import dev.annals.api.sla.SlaPolicyEvent;
import dev.annals.api.sla.SlaPolicyTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an SLA policy said, since when. Nothing was in force before it was defined. */
record PolicyHistory(UUID id, Instant definedAt, List<Version> versions) {

    /**
     * @param number the policy's version
     * @param from when it came into force, by effective time
     */
    record Version(long number, Instant from, SlaPolicyTerms terms) {}

    /** What was in force at a moment: the last that was recorded of those that had begun. */
    Optional<Version> inForce(Instant moment) {
        return versions.reversed().stream()
                .filter(version -> !version.from().isAfter(moment))
                .findFirst();
    }

    static @Nullable PolicyHistory after(@Nullable PolicyHistory before, DomainEvent event, Instant at) {
        if (!(event instanceof SlaPolicyEvent told)) {
            return before;
        }
        if (before == null) {
            return new PolicyHistory(told.id(), at, List.of(new Version(1, at, SlaPolicyTerms.after(null, told))));
        }
        Version last = before.versions.getLast();
        List<Version> more = new ArrayList<>(before.versions);
        more.add(new Version(last.number() + 1, at, SlaPolicyTerms.after(last.terms(), told)));
        return new PolicyHistory(before.id, before.definedAt, List.copyOf(more));
    }
}
