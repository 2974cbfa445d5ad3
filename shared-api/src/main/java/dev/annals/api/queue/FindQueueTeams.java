package dev.annals.api.queue;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.util.List;

/** Every queue that assigns by itself, with its members, what they have to do, and when they last had their turn. */
public record FindQueueTeams(AsOf asOf) implements Query<List<QueueTeam>> {}
