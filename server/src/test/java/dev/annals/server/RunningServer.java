package dev.annals.server;

import dev.annals.api.access.Role;
import dev.annals.api.access.TokenScope;
import dev.annals.server.startup.DataFolder;
import dev.annals.server.startup.HttpPort;
import dev.annals.server.startup.LedgerSettings;
import dev.annals.server.startup.SealingSettings;
import dev.annals.server.startup.SendingSettings;
import dev.annals.server.startup.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The one real server of a test JVM, with a PostgreSQL of its own; it ends with the JVM and its data with it. */
public final class RunningServer implements AutoCloseable {
    /** Where readers of messages are told that the server is. */
    public static final String PUBLIC_URL = "https://news.example.test";

    private final ConfigurableApplicationContext context;

    private RunningServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Started by whoever asks first. */
    public static RunningServer shared() {
        return Shared.SERVER;
    }

    /** A client that is signed in. */
    public Api api() {
        return new Api(url(), context.getBean(DataFolder.class).token());
    }

    /** A new user with these roles, signed in. */
    public Member member(Role... roles) {
        Api administrator = api();
        UUID id = administrator.create("/users", "{'name':'Somebody'}");
        for (Role role : roles) {
            String until = role.needsEnd() ? ",'until':'" + Instant.now().plus(Duration.ofHours(1)) + "'" : "";
            administrator.post("/users/" + id + "/roles", "{'role':'" + role + "'" + until + "}");
        }
        return new Member(id, new Api(url(), administrator.accessToken(id, TokenScope.WRITE)));
    }

    /** Somebody who works with Annals, and the client that they do it with. */
    public record Member(UUID id, Api api) {}

    public String url() {
        return HttpPort.url(context);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** One for a test that needs other settings; it ends with the test that closes it. */
    public static RunningServer apart(Path folder, SendingSettings sending) {
        return apart(folder, sending, LedgerSettings.USUAL);
    }

    /** Likewise, with a ledger of its own ways. */
    public static RunningServer apart(Path folder, LedgerSettings ledger) {
        return apart(folder, SendingSettings.NONE, ledger);
    }

    private static RunningServer apart(Path folder, SendingSettings sending, LedgerSettings ledger) {
        return new RunningServer(AnnalsServer.start(new Settings(
                0,
                folder,
                null,
                0,
                ZoneOffset.UTC,
                null,
                null,
                null,
                sending,
                ledger,
                SealingSettings.USUAL,
                Settings.USUAL_WORKSPACES)));
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Shared {
        private static final SendingSettings SENDING = new SendingSettings(URI.create(PUBLIC_URL), null, null, null);
        static final RunningServer SERVER = start();

        private static RunningServer start() {
            try {
                Path folder = Files.createTempDirectory("annals-test-");
                RunningServer server = apart(folder, SENDING);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    server.close();
                    FileSystemUtils.deleteRecursively(folder.toFile());
                }));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
