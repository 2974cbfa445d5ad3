package dev.annals.query.fold;

import java.util.List;

/** Tables that answer one kind of reader, folded, rebuilt and compared together. */
public interface ReadModel {
    /** The name in {@code GET /read-models}, as in {@code customer360}. */
    String name();

    List<Fold<?>> folds();
}
