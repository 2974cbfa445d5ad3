package dev.annals.server.dispatch;

import dev.annals.api.query.Answer;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.axonframework.messaging.responsetypes.ResponseType;

/** Finds the handlers that return an {@code Answer<…>}; Axon's own type for instances finds only plain classes. */
final class AnswerType implements ResponseType<Answer<?>> {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean matches(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Answer.class;
    }

    @Override
    @SuppressWarnings("unchecked") // There is no class literal of a generic type.
    public Class<Answer<?>> responseMessagePayloadType() {
        return (Class<Answer<?>>) (Class<?>) Answer.class;
    }

    @Override
    public Class<?> getExpectedResponseType() {
        return Answer.class;
    }
}
