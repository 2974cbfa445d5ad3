package dev.annals.server.imports.plan;

import dev.annals.server.imports.mapping.Entity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what other rows created. */
@FunctionalInterface
public interface References {
    /** The aggregate of the row with this key, or nothing when there is none. */
    @Nullable
    UUID find(Entity entity, String key);
}
