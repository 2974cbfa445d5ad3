package dev.annals.server.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.server.Api;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process on a real folder, killed in every way there is. */
class SurvivingAKillTest {
    private static final Duration LONG = Duration.ofSeconds(120);

    @TempDir
    Path home;

    /** What a server has said it recorded. */
    private final Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();

    @Test
    void whatever_is_killed_nothing_acknowledged_is_lost() throws Exception {
        Path data = home.resolve("a data folder");

        try (ServerProcess server = ServerProcess.start(data, Map.of()).awaitReady()) {
            assertASecondServerIsRefused(data);
            register(server.api(), 20);
            killAmidWrites(server, server::kill);
        }
        try (ServerProcess server = ServerProcess.start(data, Map.of()).awaitReady()) {
            assertAllThere(server.api());
            killAmidWrites(server, () -> {
                ProcessHandle postgres = server.postgres();
                server.kill();
                assertThat(postgres.destroyForcibly()).isTrue();
            });
        }
        try (ServerProcess server = ServerProcess.start(data, Map.of()).awaitReady()) {
            assertAllThere(server.api());
            killAmidWrites(
                    server,
                    () -> assertThat(server.postgres().destroyForcibly()).isTrue());
            await().atMost(LONG).ignoreExceptions().untilAsserted(() -> register(server.api(), 1));
            assertAllThere(server.api());
        }
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        assertThat(Files.exists(data.resolve("annals.pid"))).isFalse();
    }

    private void assertASecondServerIsRefused(Path data) throws Exception {
        try (ServerProcess second = ServerProcess.start(data, Map.of())) {
            assertThat(second.exitCode()).isEqualTo(2);
            assertThat(second.errors()).singleElement().asString().contains(data.toString());
        }
    }

    private void register(Api api, int count) {
        for (int i = 0; i < count; i++) {
            acknowledged.add(api.create("/customers", "{'kind':'PERSON','name':'Example Person'}"));
        }
    }

    /** Several callers write until an answer does not come or the killing is done. */
    private void killAmidWrites(ServerProcess server, Kill kill) throws Exception {
        Api api = server.api();
        int before = acknowledged.size();
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            writers.add(Thread.ofVirtual().start(() -> registerUntil(over, api)));
        }
        await().atMost(LONG).until(() -> acknowledged.size() > before + 40);
        kill.run();
        over.set(true);
        for (Thread writer : writers) {
            writer.join();
        }
    }

    private void registerUntil(AtomicBoolean over, Api api) {
        try {
            while (!over.get()) {
                register(api, 1);
            }
        } catch (UncheckedIOException | AssertionError gone) {
            over.set(true);
        }
    }

    private void assertAllThere(Api api) {
        for (UUID id : acknowledged) {
            assertThat(api.get("/customers/" + id + "?atLeast=1").status()).isEqualTo(200);
        }
    }

    private interface Kill {
        void run() throws Exception;
    }
}
