package dev.annals.command.aggregate;

import dev.annals.api.MetaKeys;
import java.time.Instant;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;

/**
 * What is known of an event beside what it says.
 *
 * @param occurredAt when it became true in the world
 * @param actor who caused it
 */
public record Circumstances(Instant occurredAt, String actor) {
    private static final String SYSTEM = "system";

    static Circumstances of(EventMessage<?> message) {
        return new Circumstances(EffectiveTime.of(message), actor(message.getMetaData()));
    }

    /** Who causes what this metadata is of; the server itself when nobody is named. */
    public static String actor(MetaData metaData) {
        return metaData.get(MetaKeys.ACTOR) instanceof String actor ? actor : SYSTEM;
    }
}
