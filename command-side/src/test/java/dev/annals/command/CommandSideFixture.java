package dev.annals.command;

import dev.annals.api.Command;
import dev.annals.api.DomainEvent;
import dev.annals.api.MetaKeys;
import dev.annals.api.Refused;
import dev.annals.sla.holiday.PublicHolidays;
import dev.annals.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole command side, as the server wires it, on an event store in memory and real claims. */
public final class CommandSideFixture implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-03-10T20:00:00Z");

    private static final byte[] SECRET = "a secret for tests, long enough.".getBytes(StandardCharsets.US_ASCII);

    private final Configuration configuration;

    private CommandSideFixture(Configuration configuration) {
        this.configuration = configuration;
        configuration.start();
    }

    public static CommandSideFixture start() {
        return start(ZoneOffset.UTC);
    }

    public static CommandSideFixture start(ZoneId zone) {
        return start(zone, PublicHolidays.shipped());
    }

    /** Where the test says which public days are known. */
    public static CommandSideFixture start(ZoneId zone, PublicHolidays holidays) {
        releaseAllClaims();
        Configurer configurer = configurer(Clock.fixed(NOW, ZoneOffset.UTC), zone, claims(), holidays);
        configurer.configureEmbeddedEventStore(config -> new InMemoryEventStorageEngine());
        return new CommandSideFixture(configurer.buildConfiguration());
    }

    /** On a store that the test makes fail, with a clock that the test moves. */
    public static CommandSideFixture start(MovableClock clock, FaultyEngine engine) {
        releaseAllClaims();
        Configurer configurer = configurer(clock, ZoneOffset.UTC, claims());
        configurer.configureEmbeddedEventStore(config -> engine);
        return new CommandSideFixture(configurer.buildConfiguration());
    }

    /** With a clock that the test moves. */
    public static CommandSideFixture start(MovableClock clock) {
        releaseAllClaims();
        Configurer configurer = configurer(clock, ZoneOffset.UTC, claims());
        configurer.configureEmbeddedEventStore(config -> new InMemoryEventStorageEngine());
        return new CommandSideFixture(configurer.buildConfiguration());
    }

    /** On an event store and claims of the test's own. */
    public static CommandSideFixture start(Clock clock, DataSource claims, EventStore events) {
        Configurer configurer = configurer(clock, ZoneOffset.UTC, claims);
        configurer.configureEventStore(config -> events);
        return new CommandSideFixture(configurer.buildConfiguration());
    }

    public static DataSource claims() {
        return Database.INSTANCE.dataSource();
    }

    public static void releaseAllClaims() {
        JdbcClient.create(claims()).sql("DELETE FROM command.claim").update();
    }

    private static Configurer configurer(Clock clock, ZoneId zone, DataSource claims) {
        return configurer(clock, zone, claims, PublicHolidays.shipped());
    }

    private static Configurer configurer(Clock clock, ZoneId zone, DataSource claims, PublicHolidays holidays) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false);
        new CommandSide(claims, SECRET, clock, zone, holidays).register(configurer);
        return configurer;
    }

    /** Dispatches commands that the test takes for granted. */
    public CommandSideFixture given(Command... commands) {
        for (Command command : commands) {
            configuration.commandGateway().send(command).join();
        }
        return this;
    }

    public Outcome when(Command command) {
        return when(command, Map.of());
    }

    public Outcome whenOccurredAt(Instant instant, Command command) {
        return when(command, Map.of(MetaKeys.OCCURRED_AT, instant.toString()));
    }

    public Outcome whenExpecting(long version, Command command) {
        return when(command, Map.of(MetaKeys.EXPECTED_VERSION, Long.toString(version)));
    }

    /** What the handler of a command answers that is told to no single aggregate. */
    public Object answer(Command command) {
        try {
            return configuration.commandGateway().send(command).join();
        } catch (CompletionException e) {
            throw (Refused) e.getCause();
        }
    }

    public Outcome when(Command command, Map<String, String> metaData) {
        int before = events(command.id()).size();
        try {
            Long version = configuration
                    .commandGateway()
                    .<Long>send(new GenericCommandMessage<>(command, MetaData.from(metaData)))
                    .join();
            return new Outcome(facts(command.id(), before), version, List.of());
        } catch (CompletionException e) {
            Refused refused = (Refused) e.getCause();
            return new Outcome(facts(command.id(), before), -1, refused.refusals());
        }
    }

    public List<DomainEventMessage<?>> events(UUID id) {
        return configuration
                .eventStore()
                .readEvents(id.toString(), 0)
                .asStream()
                .<DomainEventMessage<?>>map(message -> message)
                .toList();
    }

    public Map<String, Object> lastMetadata(UUID id) {
        return new LinkedHashMap<>(events(id).getLast().getMetaData());
    }

    public Configuration configuration() {
        return configuration;
    }

    private List<DomainEvent> facts(UUID id, int skipped) {
        return events(id).stream()
                .skip(skipped)
                .map(message -> (DomainEvent) message.getPayload())
                .toList();
    }

    @Override
    public void close() {
        configuration.shutdown();
    }

    private static final class Database {
        static final TestDatabase INSTANCE = TestDatabase.create();
    }
}
