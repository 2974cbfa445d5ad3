package dev.annals.ledger;

import java.util.UUID;
import java.util.function.Supplier;
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
        return new HashedEvent(
                event.position(),
                event.aggregateId(),
                event.version(),
                hash(() -> event.leaf().hash()));
    }

    /** Of an event whose texts were hashed where they lie. */
    public static HashedEvent of(EventLeaf event) {
        return new HashedEvent(event.position(), event.aggregateId(), event.version(), hash(event::hash));
    }

    boolean isOf(Hash known) {
        return leaf != null && leaf.equals(known);
    }

    private static @Nullable Hash hash(Supplier<Hash> leaf) {
        try {
            return leaf.get();
        } catch (MalformedException e) {
            return null;
        }
    }
}
