package dev.annals.query;

import dev.annals.api.MetaKeys;
import dev.annals.api.query.Answer;
import dev.annals.api.sight.Sight;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.Configurer;
import org.axonframework.lifecycle.Phase;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.QueryMessage;

/**
 * Subscribes annotated methods to the query bus as giving {@link Answer}s. Axon would take the whole
 * generic type, such as an answer of one view, for the type of the response, which no question for a
 * plain class matches.
 */
final class QueryHandlers {
    private final List<Object> handlers;

    QueryHandlers(List<Object> handlers) {
        this.handlers = handlers;
    }

    void register(Configurer configurer) {
        configurer.onInitialize(config ->
                config.onStart(Phase.LOCAL_MESSAGE_HANDLER_REGISTRATIONS, () -> subscribe(config.queryBus())));
    }

    private void subscribe(QueryBus bus) {
        handlers.forEach(handler -> methods(handler).forEach(method -> {
            String query = method.getParameterTypes()[0].getName();
            bus.<Answer<?>>subscribe(query, Answer.class, message -> answer(handler, method, message));
        }));
    }

    private static Stream<Method> methods(Object handler) {
        return Arrays.stream(handler.getClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(QueryHandler.class))
                .peek(method -> method.setAccessible(true));
    }

    /** With the sight of whoever asks, which came with the question. */
    private static Object answer(Object handler, Method method, QueryMessage<?, ?> message) throws Exception {
        Sight sight = Sight.parse(message.getMetaData().get(MetaKeys.SIGHT));
        return sight.during(() -> invoke(handler, method, message));
    }

    private static Object invoke(Object handler, Method method, QueryMessage<?, ?> message) throws Exception {
        try {
            return method.invoke(handler, message.getPayload());
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw thrown;
        }
    }
}
