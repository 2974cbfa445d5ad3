package dev.annals.api;

import org.jspecify.annotations.Nullable;

/**
 * What says itself why, in words that are about the customer or user. Such a reason is sealed with the event, so it does not
 * stand in the metadata, too.
 */
public interface Reasoned {
    @Nullable
    String reason();
}
