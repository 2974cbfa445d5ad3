package dev.annals.api.readmodel;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.util.List;

/**
 * All read models as they are now; they have no past of their own.
 *
 * @param digests whether to compute digests, which reads every row
 */
public record FindReadModels(boolean digests) implements Query<List<ReadModelStatus>> {
    @Override
    public AsOf asOf() {
        return AsOf.NOW;
    }
}
