package dev.annals.server.dispatch;

import dev.annals.api.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, from where; becomes the events' metadata.
 *
 * @param actor user id, or {@code system}
 * @param onBehalfOf user id of whom the actor acts for
 * @param roles separated by commas
 * @param origin {@code api}, {@code import:<id>}, {@code rule:<name>}, {@code link:<name>} or {@code system}
 * @param correlationId shared by everything that one request or import sets off
 * @param approved where a second person was needed
 */
public record Origin(
        String actor,
        @Nullable String onBehalfOf,
        String roles,
        String origin,
        @Nullable String client,
        @Nullable String address,
        String correlationId,
        @Nullable Approved approved) {
    private static final String SYSTEM = "system";

    /** Where no second person was needed. */
    public Origin(
            String actor,
            @Nullable String onBehalfOf,
            String roles,
            String origin,
            @Nullable String client,
            @Nullable String address,
            String correlationId) {
        this(actor, onBehalfOf, roles, origin, client, address, correlationId, null);
    }

    /**
     * What the server does by itself, one thing at a time.
     *
     * @param origin by which rule
     */
    public static Origin ownAccord(String origin, Ids ids) {
        return new Origin(SYSTEM, null, "", origin, null, null, ids.next().toString());
    }
}
