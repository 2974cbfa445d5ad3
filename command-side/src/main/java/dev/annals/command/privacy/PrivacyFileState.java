package dev.annals.command.privacy;

import dev.annals.api.DomainEvent;
import dev.annals.api.privacy.ErasureOrdered;
import dev.annals.api.privacy.HoldPlaced;
import dev.annals.api.privacy.HoldReleased;
import dev.annals.api.privacy.PrivacyEvent;
import dev.annals.api.privacy.SubjectErased;
import dev.annals.command.aggregate.State;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A privacy file as it is now. */
final class PrivacyFileState extends State {
    /** Reasons of the holds that stand. */
    Map<UUID, String> standing = new HashMap<>();

    Set<UUID> released = new HashSet<>();
    boolean ordered;

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public void apply(DomainEvent event) {
        if (!exists()) {
            created(event);
        }
        switch ((PrivacyEvent) event) {
            case HoldPlaced placed -> standing.put(placed.holdId(), placed.reason());
            case HoldReleased gone -> release(gone.holdId());
            case ErasureOrdered _ -> ordered = true;
            case SubjectErased _ -> {}
        }
    }

    private void release(UUID hold) {
        standing.remove(hold);
        released.add(hold);
    }

    boolean knows(UUID hold) {
        return standing.containsKey(hold) || released.contains(hold);
    }

    /** Of a hold that stands. */
    @Nullable
    String reasonOf(UUID hold) {
        return standing.get(hold);
    }
}
