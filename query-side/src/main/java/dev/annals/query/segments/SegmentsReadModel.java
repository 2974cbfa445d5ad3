package dev.annals.query.segments;

import dev.annals.query.fold.Fold;
import dev.annals.query.fold.ReadModel;
import java.util.List;

/** Segments, and who was put into the static ones and taken out. */
public final class SegmentsReadModel implements ReadModel {
    @Override
    public String name() {
        return "segments";
    }

    @Override
    public List<Fold<?>> folds() {
        return List.of(new SegmentFold(), new SegmentChangeFold());
    }
}
