package dev.annals.server.wiring;

import dev.annals.api.Command;
import dev.annals.api.Ids;
import dev.annals.command.CommandSide;
import dev.annals.server.dispatch.CommandDispatcher;
import dev.annals.server.dispatch.Origin;
import dev.annals.server.dispatch.Wish;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Records what there must be before anybody can ask for something. */
@Configuration(proxyBeanMethods = false)
class FirstStartWiring {
    private static final String SYSTEM = "system";

    @Bean
    Stage firstStartStage(org.axonframework.config.Configuration axon, CommandDispatcher dispatcher, Ids ids) {
        return new Stage(Stage.FIRST_START, () -> record(axon, dispatcher, ids), () -> {});
    }

    private static void record(org.axonframework.config.Configuration axon, CommandDispatcher dispatcher, Ids ids) {
        Origin origin =
                new Origin(SYSTEM, null, "", SYSTEM, null, null, ids.next().toString());
        for (Command command : CommandSide.commandsForFirstStart(axon)) {
            dispatcher.dispatch(Wish.of(command), origin);
        }
    }
}
