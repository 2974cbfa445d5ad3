package dev.annals.server.dispatch;

import dev.annals.api.MetaKeys;
import dev.annals.api.Reasoned;
import dev.annals.api.Refused;
import dev.annals.journal.JournalRefusal;
import dev.annals.server.problem.Causes;
import dev.annals.server.problem.Outage;
import dev.annals.server.problem.Traces;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Dispatches through Axon's command gateway. */
public final class GatewayDispatcher implements CommandDispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(GatewayDispatcher.class);

    private final CommandGateway gateway;
    private final Duration patience;

    /** @param patience how long an outcome is waited for */
    public GatewayDispatcher(CommandGateway gateway, Duration patience) {
        this.gateway = gateway;
        this.patience = patience;
    }

    @Override
    public Changed dispatch(Wish wish, Origin origin) {
        return new Changed(wish.command().id(), answer(wish, origin, Long.class));
    }

    @Override
    public <R> R answer(Wish wish, Origin origin, Class<R> type) {
        CommandMessage<?> message =
                GenericCommandMessage.asCommandMessage(wish.command()).andMetaData(metadata(wish, origin));
        try {
            return type.cast(gateway.send(message).get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException failed) {
            throw unwrapped(failed);
        } catch (TimeoutException late) {
            throw Refused.because(JournalRefusal.OUTCOME_UNKNOWN);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Refused.because(JournalRefusal.OUTCOME_UNKNOWN);
        }
    }

    private static RuntimeException unwrapped(Throwable failure) {
        Optional<Refused> refused = Causes.find(failure, Refused.class);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (Causes.find(failure, ConcurrencyException.class).isPresent()) {
            return Refused.because(JournalRefusal.JOURNAL_BUSY);
        }
        if (Causes.find(failure, EventStoreException.class).isPresent() || Outage.isBehind(failure)) {
            LOG.error("The journal did not take a change: {}", Traces.withoutMessages(failure));
            return Refused.because(JournalRefusal.JOURNAL_UNAVAILABLE);
        }
        return new Failed(failure);
    }

    private static Map<String, String> metadata(Wish wish, Origin origin) {
        Map<String, String> metadata = new HashMap<>();
        metadata.put(MetaKeys.ACTOR, origin.actor());
        metadata.put(MetaKeys.ROLES, origin.roles());
        metadata.put(MetaKeys.ORIGIN, origin.origin());
        metadata.put(MetaKeys.CORRELATION_ID, origin.correlationId());
        metadata.put(MetaKeys.COMMAND, wish.command().getClass().getSimpleName());
        putIfStated(metadata, MetaKeys.ON_BEHALF_OF, origin.onBehalfOf());
        putIfStated(metadata, MetaKeys.CLIENT, origin.client());
        putIfStated(metadata, MetaKeys.ADDRESS, origin.address());
        // Metadata is never sealed: what the event seals must not stand in it, too.
        if (!(wish.command() instanceof Reasoned)) {
            putIfStated(metadata, MetaKeys.REASON, wish.reason());
        }
        putIfStated(metadata, MetaKeys.OCCURRED_AT, wish.occurredAt());
        putIfStated(metadata, MetaKeys.EXPECTED_VERSION, wish.expectedVersion());
        return metadata;
    }

    private static void putIfStated(Map<String, String> metadata, String key, @Nullable Object value) {
        if (value != null) {
            metadata.put(key, value.toString());
        }
    }
}
