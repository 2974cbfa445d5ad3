package dev.annals.command.aggregate;

import dev.annals.api.Command;
import dev.annals.api.CommonRefusal;
import dev.annals.api.DomainEvent;
import dev.annals.api.MetaKeys;
import dev.annals.api.Refused;
import dev.annals.api.sight.Sight;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;

/** Root of every aggregate: guards the expected version and answers the version afterwards. */
public abstract class EventSourced<S extends State> {
    @AggregateIdentifier
    private @Nullable UUID id;

    private S state;

    protected EventSourced(S blank) {
        state = blank;
    }

    /** Every command passes here: its answer is the number of events the aggregate has then. */
    @CommandHandlerInterceptor
    Object decide(
            Command command,
            InterceptorChain handler,
            @MetaDataValue(MetaKeys.EXPECTED_VERSION) @Nullable String expectedVersion)
            throws Exception {
        // As if it were not there: whoever may not see it is not told that it exists.
        Refused.unless(state.isWithin(Sight.current()), CommonRefusal.NOT_FOUND);
        if (expectedVersion != null && Long.parseLong(expectedVersion) != version()) {
            throw Refused.because(CommonRefusal.STALE_VERSION);
        }
        handler.proceed();
        return version();
    }

    @EventSourcingHandler
    void on(DomainEvent event, EventMessage<?> message) {
        id = event.id();
        state.apply(event, Circumstances.of(message));
    }

    @EventSourcingHandler
    @SuppressWarnings("unchecked")
    void on(Streams.Restored restored) {
        id = restored.id();
        state = (S) restored.state();
    }

    protected final S state() {
        return state;
    }

    protected final void record(DomainEvent fact) {
        AggregateLifecycle.apply(fact);
    }

    /**
     * The same for a fact that was true in the world at this instant.
     *
     * @param told metadata of what told it: it may be only a part of the command
     */
    protected final void record(DomainEvent fact, Instant occurredAt, MetaData told) {
        AggregateLifecycle.apply(fact, EffectiveTime.stated(told, occurredAt));
    }

    /** Whether this creation is there already; the id must not be taken by anything else. */
    protected final boolean isRepeated(DomainEvent creation) {
        if (!state.exists()) {
            return false;
        }
        requireNotRetracted();
        Refused.unless(state.wasCreatedBy(creation), CommonRefusal.ID_IN_USE);
        return true;
    }

    protected final void requireNotRetracted() {
        Refused.unless(!state.isRetracted(), CommonRefusal.RETRACTED);
    }

    private static long version() {
        return Objects.requireNonNullElse(AggregateLifecycle.getVersion(), -1L) + 1;
    }
}
