package dev.annals.api.privacy;

import dev.annals.api.EventName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From now on this has to be kept for so long.
 *
 * @param months absent when it need not be kept any more, and so is the basis
 */
@EventName("retention.changed")
public record RetentionChanged(
        UUID id,
        RetentionCategory category,
        @Nullable Integer months,
        @Nullable String basis) implements RetentionEvent {}
