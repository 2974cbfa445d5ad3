package dev.annals.server.http;

import java.time.Duration;
import java.util.UUID;

/** How far the read models have come. */
public interface Visible {
    /** True as soon as a version of an aggregate shows in a table of the read models, false when it is not in time. */
    boolean awaitVersion(UUID id, String table, long version, Duration atMost);
}
