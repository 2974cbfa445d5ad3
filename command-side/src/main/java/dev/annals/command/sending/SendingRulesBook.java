package dev.annals.command.sending;

import dev.annals.api.DomainEvent;
import dev.annals.api.sending.SendingRules;
import dev.annals.api.sending.SendingRulesChanged;
import dev.annals.command.lookup.StreamCache;
import java.util.Objects;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** The rules of sending at this moment, asked of the journal at every look. */
public final class SendingRulesBook {
    private final StreamCache<SendingRules> streams;

    public SendingRulesBook(EventStore events) {
        streams = new StreamCache<>(events, (before, event, at) -> after(before, event), 1);
    }

    public SendingRules current() {
        return streams.find(SendingRules.ID).orElse(SendingRules.NONE);
    }

    private static @Nullable SendingRules after(@Nullable SendingRules before, DomainEvent event) {
        return event instanceof SendingRulesChanged changed
                ? changed.after(Objects.requireNonNullElse(before, SendingRules.NONE))
                : before;
    }
}
