package dev.annals.server.axonserver;

import dev.annals.journal.JournalReader;
import dev.annals.server.startup.Settings;
import dev.annals.server.startup.StartRefused;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;

/** The journal of a company that runs Axon Server. */
public final class AxonServerJournal {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final AxonServerConnectionManager connections;
    private final EventStore eventStore;
    private final StreamableMessageSource<TrackedEventMessage<?>> stream;

    public AxonServerJournal(Settings.AxonServer address, Serializer serializer) {
        AxonServerConfiguration.Builder configuration =
                AxonServerConfiguration.builder().servers(address.toString()).componentName("annals");
        if (address.token() != null) {
            configuration.token(address.token());
        }
        AxonServerConfiguration built = configuration.build();
        connections = AxonServerConnectionManager.builder()
                .axonServerConfiguration(built)
                .build();
        eventStore = AxonServerEventStore.builder()
                .configuration(built)
                .platformConnectionManager(connections)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
        stream = new PositionsFromOne(eventStore);
    }

    /** The connector would say so in the log only. */
    public static void refuseIfAbsent(Settings.AxonServer address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.host(), address.port()), (int) CONNECT.toMillis());
        } catch (IOException e) {
            throw new StartRefused(
                    "ANNALS_AXON_SERVER_HOST: no Axon Server answers at " + address + " (" + e.getMessage() + ").", e);
        }
    }

    public void start() {
        connections.start();
    }

    public void stop() {
        connections.shutdown();
    }

    public EventStore eventStore() {
        return eventStore;
    }

    /** The events as read models follow them. */
    public StreamableMessageSource<TrackedEventMessage<?>> stream() {
        return stream;
    }

    public JournalReader reader() {
        return new StoredEvents(eventStore, stream);
    }
}
