package dev.annals.sla;

import java.time.Instant;

/** Working time is counted by another calendar, or by another version of it, from here on. */
public record CalendarChanged(Instant at, WorkingTime hours) implements ClockChange {}
