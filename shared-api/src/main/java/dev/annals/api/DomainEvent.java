package dev.annals.api;

import java.util.UUID;

/**
 * A fact that became true; never changed, never removed. Events are plain records without checks,
 * so that what was once stored can always be read again.
 */
public interface DomainEvent {
    /** The aggregate that this happened to. */
    UUID id();
}
