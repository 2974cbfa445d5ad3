package dev.annals.api.segment;

import dev.annals.api.EventName;
import dev.annals.api.Patch;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The segment is called, described or found in another way; what is absent stayed as it was. */
@EventName("segment.details-changed")
public record SegmentChanged(
        UUID id,
        @Nullable Patch<String> name,
        @Nullable Patch<String> description,
        @Nullable Patch<Rule> rule) implements SegmentEvent {}
