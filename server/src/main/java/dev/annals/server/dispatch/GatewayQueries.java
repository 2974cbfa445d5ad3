package dev.annals.server.dispatch;

import dev.annals.api.MetaKeys;
import dev.annals.api.Refused;
import dev.annals.api.query.Answer;
import dev.annals.api.query.Query;
import dev.annals.api.sight.Sight;
import dev.annals.server.problem.Causes;
import dev.annals.server.problem.HttpRefusal;
import dev.annals.server.problem.Outage;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;

/** Asks through Axon's query gateway. */
public final class GatewayQueries implements Queries {
    private final QueryGateway gateway;
    private final Duration patience;

    /** @param patience how long an answer is waited for */
    public GatewayQueries(QueryGateway gateway, Duration patience) {
        this.gateway = gateway;
        this.patience = patience;
    }

    @Override
    @SuppressWarnings("unchecked") // A handler answers what its query's type says.
    public <R> Answer<R> ask(Query<R> query) {
        try {
            return gateway.query(query.getClass().getName(), message(query), ResponseTypes.instanceOf(Answer.class))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw unwrapped(failed);
        } catch (TimeoutException late) {
            throw Refused.because(HttpRefusal.UNAVAILABLE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Refused.because(HttpRefusal.UNAVAILABLE);
        }
    }

    /** With the sight of whoever asks, wherever it is answered. */
    private static Message<?> message(Query<?> query) {
        Sight sight = Sight.current();
        return sight.isFull()
                ? GenericMessage.asMessage(query)
                : GenericMessage.asMessage(query).andMetaData(Map.of(MetaKeys.SIGHT, sight.text()));
    }

    private static RuntimeException unwrapped(ExecutionException failed) {
        if (Outage.isBehind(failed)) {
            return Refused.because(HttpRefusal.UNAVAILABLE);
        }
        return Causes.find(failed, Refused.class)
                .<RuntimeException>map(refused -> refused)
                .orElseGet(() -> new Failed(failed));
    }
}
