package dev.annals.api.queue;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Unresolved tickets without agent, the most urgent and then the oldest first.
 *
 * @param queueKeys names of their queues as {@link dev.annals.api.Text#key} compares them
 * @param leftOut origins: what was last told by one of these is left out
 * @param after only those that come after this one
 * @param limit how many at most
 */
public record FindWaitingTickets(
        List<String> queueKeys,
        Set<String> leftOut,
        @Nullable WaitingTicket after,
        int limit,
        AsOf asOf) implements Query<List<WaitingTicket>> {}
