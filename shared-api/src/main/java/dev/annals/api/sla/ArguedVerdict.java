package dev.annals.api.sla;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What would have been under other terms. Nothing is changed by it.
 *
 * @param policyId in force from the ticket's beginning, whatever its conditions; absent where the ones that were
 *     in force are kept
 * @param calendarId by which all clocks count; absent where each counts by its own
 */
public record ArguedVerdict(
        @Nullable UUID policyId,
        @Nullable Long policyVersion,
        @Nullable UUID calendarId,
        @Nullable Long calendarVersion,
        List<ClockVerdict> clocks) {}
