package dev.annals.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of an event to check it. Many can be hashed at once, but they are checked one after the other.
 *
 * @param leaf null where an event like this cannot have been stored
 */
public record HashedEvent(
        long position,
        UUID aggregateId,
        long version,
        @Nullable Hash leaf) {
    public static HashedEvent of(StoredEvent event) {
        return new HashedEvent(event.position(), event.aggregateId(), event.version(), leafOf(event));
    }

    boolean isOf(Hash known) {
        return leaf != null && leaf.equals(known);
    }

    private static @Nullable Hash leafOf(StoredEvent event) {
        try {
            return event.leaf().hash();
        } catch (MalformedException e) {
            return null;
        }
    }
}
