package dev.annals.server.imports.undo;

import dev.annals.api.Command;
import dev.annals.api.MetaKeys;
import dev.annals.api.RecordedEvent;
import dev.annals.server.dispatch.Wish;
import dev.annals.server.imports.mapping.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The wishes that take back what an import did to one thing. */
public final class Undo {
    private static final String REASON = "Import undone";

    private Undo() {}

    /**
     * What withdraws something that the import created.
     *
     * @param events all events of the aggregate
     * @param origin that of the import
     * @throws dev.annals.api.Refused when somebody else has changed it since
     */
    public static List<Wish> ofCreated(Entity entity, UUID id, List<RecordedEvent> events, String origin) {
        return Withdrawal.of(entity, id, events, event -> isOurs(event, origin));
    }

    /**
     * What gives something that was there before its former values.
     *
     * @param events all events of the aggregate
     * @param origin that of the import
     * @throws dev.annals.api.Refused when somebody else has changed the same since
     */
    public static List<Wish> ofChanged(Entity entity, UUID id, List<RecordedEvent> events, String origin) {
        Reversal reversal = switch (entity) {
            case CUSTOMER -> new CustomerReversal(id);
            case OPPORTUNITY -> new DealReversal(id);
            case TICKET -> new TicketReversal(id);
            case USER, PIPELINE, QUOTA, EXCHANGE_RATE, CAMPAIGN -> new FieldReversal(entity, id);
        };
        events.forEach(event -> reversal.on(event, isOurs(event, origin)));
        return reversal.wishes();
    }

    private static boolean isOurs(RecordedEvent event, String origin) {
        return origin.equals(event.metadata().get(MetaKeys.ORIGIN));
    }

    static Wish wish(Command command) {
        return wish(command, null);
    }

    /** Said again as of when it was said first, so that every day and deadline is again what it was. */
    static Wish wish(Command command, @Nullable Instant occurredAt) {
        return new Wish(command, occurredAt, REASON, null);
    }
}
