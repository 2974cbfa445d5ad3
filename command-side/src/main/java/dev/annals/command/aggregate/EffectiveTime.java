package dev.annals.command.aggregate;

import dev.annals.api.MetaKeys;
import java.time.Instant;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;

/** When what an event says became true in the world. */
public final class EffectiveTime {
    private EffectiveTime() {}

    /** The recording time unless the actor said otherwise. */
    public static Instant of(EventMessage<?> message) {
        return message.getMetaData().get(MetaKeys.OCCURRED_AT) instanceof String stated
                ? Instant.parse(stated)
                : message.getTimestamp();
    }

    /**
     * Metadata of an event that was true at this instant, beside what every event takes over from its command.
     *
     * @param told metadata of what told it: it may be only a part of the command
     */
    static MetaData stated(MetaData told, Instant occurredAt) {
        return told.subset(MetaKeys.CLIENT, MetaKeys.COMMAND).and(MetaKeys.OCCURRED_AT, occurredAt.toString());
    }
}
