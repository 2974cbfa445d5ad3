package dev.annals.command;

import dev.annals.api.CommonRefusal;
import dev.annals.api.MetaKeys;
import dev.annals.api.Refused;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * When another process recorded something in between, the command is decided again on what is true
 * now. A client that named the version it saw is told instead.
 */
final class ConflictRetry implements CommandBus {
    private static final int ATTEMPTS = 5;

    private final CommandBus bus;

    ConflictRetry(CommandBus bus) {
        this.bus = bus;
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        dispatch(command, (message, result) -> {});
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        dispatch(command, callback, 1);
    }

    private <C, R> void dispatch(
            CommandMessage<C> command, CommandCallback<? super C, ? super R> callback, int attempt) {
        bus.<C, R>dispatch(command, (message, result) -> {
            if (!isConflict(result)) {
                callback.onResult(message, result);
            } else if (command.getMetaData().containsKey(MetaKeys.EXPECTED_VERSION)) {
                callback.onResult(message, stale());
            } else if (attempt < ATTEMPTS) {
                dispatch(command, callback, attempt + 1);
            } else {
                callback.onResult(message, result);
            }
        });
    }

    private static boolean isConflict(CommandResultMessage<?> result) {
        return result.isExceptional() && result.exceptionResult() instanceof ConcurrencyException;
    }

    private static <R> CommandResultMessage<R> stale() {
        return new GenericCommandResultMessage<>(Refused.because(CommonRefusal.STALE_VERSION));
    }

    @Override
    public Registration subscribe(String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        return bus.subscribe(commandName, handler);
    }

    @Override
    public Registration registerHandlerInterceptor(
            MessageHandlerInterceptor<? super CommandMessage<?>> handlerInterceptor) {
        return bus.registerHandlerInterceptor(handlerInterceptor);
    }

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super CommandMessage<?>> dispatchInterceptor) {
        return bus.registerDispatchInterceptor(dispatchInterceptor);
    }
}
