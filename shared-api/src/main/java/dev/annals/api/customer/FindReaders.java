package dev.annals.api.customer;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.util.List;
import java.util.UUID;

/**
 * What messages to these customers need to know of them. Who is not there is passed over.
 *
 * @param customers at most {@link #MOST}
 */
public record FindReaders(List<UUID> customers, AsOf asOf) implements Query<List<Reader>> {
    /** In one question. */
    public static final int MOST = 1_000;
}
