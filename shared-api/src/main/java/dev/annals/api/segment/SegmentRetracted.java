package dev.annals.api.segment;

import dev.annals.api.EventName;
import java.util.UUID;

/** The segment is gone from now on and stays in what was. */
@EventName("segment.retracted")
public record SegmentRetracted(UUID id) implements SegmentEvent {}
