package dev.annals.api.sla;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How long a clock may run.
 *
 * @param limit working time, from a second to {@link SlaLimits#LONGEST_LIMIT}
 * @param calendarId the business calendar whose working time counts; absent for calendar time, day and night
 */
public record SlaTarget(
        SlaClock clock, Duration limit, @Nullable UUID calendarId) {}
