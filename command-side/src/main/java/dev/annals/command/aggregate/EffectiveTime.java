package dev.annals.command.aggregate;

import dev.annals.api.MetaKeys;
import java.time.Instant;
import org.axonframework.eventhandling.EventMessage;

/** When what an event says became true in the world. */
public final class EffectiveTime {
    private EffectiveTime() {}

    /** The recording time unless the actor said otherwise. */
    public static Instant of(EventMessage<?> message) {
        return message.getMetaData().get(MetaKeys.OCCURRED_AT) instanceof String stated
                ? Instant.parse(stated)
                : message.getTimestamp();
    }
}
