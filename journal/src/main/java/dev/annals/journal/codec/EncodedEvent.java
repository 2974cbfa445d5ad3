package dev.annals.journal.codec;

/**
 * An event as text.
 *
 * @param name stored name, as in {@code customer.registered}
 * @param revision revision of the JSON's shape
 */
public record EncodedEvent(String name, int revision, String json) {}
