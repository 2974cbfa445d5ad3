package dev.annals.api.segment;

import dev.annals.api.EventName;
import java.util.List;
import java.util.UUID;

/** These customers are in the static segment from now on, and those are not; each is in one of the lists at most. */
@EventName("segment.members-changed")
public record SegmentMembersChanged(UUID id, UUID changeId, List<UUID> added, List<UUID> removed)
        implements SegmentEvent {}
