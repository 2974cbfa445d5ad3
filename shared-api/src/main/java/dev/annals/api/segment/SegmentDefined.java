package dev.annals.api.segment;

import dev.annals.api.EventName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** There is a segment of this name; one of kind RULE has the customers that fulfil its rule. */
@EventName("segment.defined")
public record SegmentDefined(
        UUID id,
        String name,
        SegmentKind kind,
        @Nullable Rule rule,
        @Nullable String description) implements SegmentEvent {}
