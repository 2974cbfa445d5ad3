package dev.annals.api.segment;

import dev.annals.api.Check;
import java.util.UUID;

/** The segment is not to be used any more; its name is free, and its history stays. */
public record RetractSegment(UUID id) implements SegmentCommand {
    public RetractSegment {
        Check check = new Check();
        check.required("id", id);
        check.done();
    }
}
