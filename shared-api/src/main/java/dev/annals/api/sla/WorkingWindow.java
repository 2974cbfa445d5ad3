package dev.annals.api.sla;

/**
 * A stretch of a day in which work is done, by the clock on the wall: {@code from} belongs to it, {@code to}
 * does not. What a window may be is checked by the {@link BusinessCalendar} that it stands in.
 *
 * @param from {@code HH:mm}, from 00:00
 * @param to {@code HH:mm}, after {@code from}; 24:00 is the end of the day
 */
public record WorkingWindow(String from, String to) {}
