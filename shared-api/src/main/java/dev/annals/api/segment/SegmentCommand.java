package dev.annals.api.segment;

import dev.annals.api.Command;

/** Every wish that a segment can be told. */
public sealed interface SegmentCommand extends Command
        permits DefineSegment, ChangeSegment, ChangeSegmentMembers, RetractSegment {}
