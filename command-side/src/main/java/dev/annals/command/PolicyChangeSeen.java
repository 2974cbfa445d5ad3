package dev.annals.command;

import dev.annals.api.sla.BusinessCalendarCommand;
import dev.annals.api.sla.SlaPolicyCommand;
import dev.annals.command.sla.PolicyBooks;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Makes tickets look again after this process has changed what they are judged by. */
final class PolicyChangeSeen implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final Configuration config;

    PolicyChangeSeen(Configuration config) {
        this.config = config;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain handler)
            throws Exception {
        Object command = work.getMessage().getPayload();
        if (command instanceof SlaPolicyCommand || command instanceof BusinessCalendarCommand) {
            work.afterCommit(done -> config.getComponent(PolicyBooks.class).forget());
        }
        return handler.proceed();
    }
}
