package dev.annals.api.segment;

import dev.annals.api.DomainEvent;

/** Everything that can happen to a segment. */
public sealed interface SegmentEvent extends DomainEvent
        permits SegmentDefined, SegmentChanged, SegmentMembersChanged, SegmentRetracted {}
