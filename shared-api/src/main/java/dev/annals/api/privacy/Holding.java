package dev.annals.api.privacy;

/**
 * A place where something about a person is, or was.
 *
 * @param place as in {@code events}, {@code snapshots}, {@code claims}, or a table of a read model as in {@code customer360/customer}
 * @param count events, or rows with all their versions
 */
public record Holding(String place, long count) {}
