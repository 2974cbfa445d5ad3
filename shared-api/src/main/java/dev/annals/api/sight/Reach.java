package dev.annals.api.sight;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose rows of one area are in sight. What belongs to nobody is in everybody's reach, unless that is nothing at all.
 *
 * @param extent whether everybody's, nobody's or those of some
 * @param users whose, where it is those of some
 */
public record Reach(Extent extent, SortedSet<UUID> users) {
    public static final Reach ALL = new Reach(Extent.ALL, new TreeSet<>());
    public static final Reach NONE = new Reach(Extent.NONE, new TreeSet<>());

    private static final String EVERYBODY = "*";
    private static final String NOBODY = "-";

    /** How far it goes. */
    public enum Extent {
        ALL,
        SOME,
        NONE
    }

    public static Reach of(Collection<UUID> users) {
        return new Reach(Extent.SOME, new TreeSet<>(users));
    }

    public boolean isAll() {
        return extent == Extent.ALL;
    }

    /** Whether a row of this owner is in sight. */
    public boolean covers(@Nullable UUID owner) {
        return switch (extent) {
            case ALL -> true;
            case NONE -> false;
            case SOME -> owner == null || users.contains(owner);
        };
    }

    String text() {
        return switch (extent) {
            case ALL -> EVERYBODY;
            case NONE -> NOBODY;
            case SOME -> users.stream().map(UUID::toString).collect(Collectors.joining(","));
        };
    }

    static Reach parse(String text) {
        return switch (text) {
            case EVERYBODY -> ALL;
            case NOBODY -> NONE;
            case "" -> of(List.of());
            default ->
                of(Arrays.stream(text.split(",", -1)).map(UUID::fromString).toList());
        };
    }
}
