package dev.annals.api;

import java.util.UUID;

/**
 * A wish to change one aggregate. Commands are records that refuse nonsense at birth: an instance
 * that exists is well-formed, and only the aggregate's rules can still refuse it.
 */
public interface Command {
    /** The aggregate that decides, and the data's address in the API. */
    UUID id();
}
