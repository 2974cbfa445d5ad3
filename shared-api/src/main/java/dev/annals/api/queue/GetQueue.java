package dev.annals.api.queue;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.util.UUID;

/** One queue. Refused with NOT_FOUND when there is none of this id at that moment. */
public record GetQueue(UUID id, AsOf asOf) implements Query<QueueView> {}
