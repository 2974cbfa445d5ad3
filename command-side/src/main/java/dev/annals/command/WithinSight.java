package dev.annals.command;

import dev.annals.api.MetaKeys;
import dev.annals.api.sight.Sight;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Binds what whoever sent a command sees to its handling. */
final class WithinSight implements MessageHandlerInterceptor<CommandMessage<?>> {
    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        Sight sight = Sight.parse(unitOfWork.getMessage().getMetaData().get(MetaKeys.SIGHT));
        return sight.during(chain::proceed);
    }
}
