package dev.annals.server.wiring;

import dev.annals.command.CommandSide;
import dev.annals.journal.codec.EventSerializer;
import dev.annals.query.QuerySide;
import dev.annals.server.startup.DataFolder;
import dev.annals.server.startup.Settings;
import dev.annals.server.startup.StartRefused;
import dev.annals.sla.holiday.PublicHolidays;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.context.annotation.Bean;

/** The ways that commands and queries go. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class MessageWiring {
    @Bean
    CommandSide commandSide(
            DataSource dataSource, DataFolder folder, Clock clock, Settings settings, PublicHolidays holidays) {
        return new CommandSide(dataSource, folder.claimsKey(), clock, settings.zone(), holidays);
    }

    @Bean
    PublicHolidays publicHolidays(Settings settings) {
        Path folder = settings.publicDays();
        try {
            return folder == null ? PublicHolidays.shipped() : PublicHolidays.withNoticesOf(folder);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new StartRefused("ANNALS_PUBLIC_DAYS holds what is no notice: " + e.getMessage(), e);
        }
    }

    /** Started and shut down by its stage. */
    @Bean(destroyMethod = "")
    Configuration axon(
            EventStore eventStore, EventSerializer serializer, CommandSide commandSide, QuerySide querySide) {
        // Nothing that happens to be on the class path plugs itself in.
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false);
        configurer.configureSerializer(config -> serializer);
        configurer.configureEventStore(config -> eventStore);
        commandSide.register(configurer);
        querySide.register(configurer);
        return configurer.buildConfiguration();
    }

    @Bean
    Stage messageStage(Configuration axon) {
        return new Stage(Stage.MESSAGES, axon::start, axon::shutdown);
    }

    @Bean
    CommandGateway commandGateway(Configuration axon) {
        return axon.commandGateway();
    }

    @Bean
    QueryGateway queryGateway(Configuration axon) {
        return axon.queryGateway();
    }
}
