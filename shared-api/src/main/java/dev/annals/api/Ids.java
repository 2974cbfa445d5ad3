package dev.annals.api;

import java.util.UUID;

/** Where new ids come from; injected, so that tests and replays are deterministic. */
@FunctionalInterface
public interface Ids {
    /** A new id, version 7 (ordered by time) in the running server. */
    UUID next();
}
