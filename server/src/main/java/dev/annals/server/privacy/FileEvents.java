package dev.annals.server.privacy;

import dev.annals.api.RecordedEvent;
import dev.annals.api.privacy.ErasureOrdered;
import dev.annals.api.privacy.HoldPlaced;
import dev.annals.api.privacy.HoldReleased;
import dev.annals.api.privacy.SubjectErased;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A privacy file as its events tell it at this moment. */
record FileEvents(List<RecordedEvent> events) {
    /** The holds that stand. */
    Collection<HoldPlaced> holds() {
        Map<UUID, HoldPlaced> standing = new LinkedHashMap<>();
        for (RecordedEvent event : events) {
            switch (event.payload()) {
                case HoldPlaced placed -> standing.put(placed.holdId(), placed);
                case HoldReleased released -> standing.remove(released.holdId());
                default -> {}
            }
        }
        return standing.values();
    }

    boolean isOrdered() {
        return events.stream().anyMatch(event -> event.payload() instanceof ErasureOrdered);
    }

    /** The first receipt; later ones are about what a backup brought back. */
    Optional<RecordedEvent> receipt() {
        return events.stream()
                .filter(event -> event.payload() instanceof SubjectErased)
                .findFirst();
    }
}
