package dev.annals.api.sending;

/**
 * The hours in which nobody is to get a message, by the clock on the reader's wall: {@code from} belongs to them,
 * {@code to} does not. What they may be is checked by the command that sets them.
 *
 * @param from {@code HH:mm}, from 00:00 to 23:59
 * @param to {@code HH:mm}, another time; before {@code from} when the night lies between
 */
public record QuietTimes(String from, String to) {}
