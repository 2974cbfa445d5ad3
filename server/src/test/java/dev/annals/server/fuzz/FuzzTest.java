package dev.annals.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.core.FileAppender;
import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import dev.annals.server.startup.AccessSettings;
import dev.annals.server.startup.DataFolder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Whatever comes in, every operation answers, and tells nothing of what is inside. {@code -Dannals.test.requests} and
 * {@code -Dannals.test.seed} choose how many requests and which; the same number and seed make the same request.
 */
class FuzzTest {
    private static final int REQUESTS = Integer.getInteger("annals.test.requests", 2_000);
    private static final long SEED = Long.getLong("annals.test.seed", 1);
    private static final int CLIENTS = 4;
    private static final int SHOWN = 20;

    @TempDir
    static Path folder;

    private static RunningServer server;
    private static Api api;

    private final List<String> findings = Collections.synchronizedList(new ArrayList<>());
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();

    @BeforeAll
    static void start() {
        server = RunningServer.apart(folder, AccessSettings.USUAL);
        api = server.api();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void every_operation_answers_whatever_comes_in() throws Exception {
        RequestMaker requests = new RequestMaker(
                Operation.of(api),
                new Things(api),
                server.bean(DataFolder.class).token(),
                SEED);
        Judge judge = new Judge(Path.of("..", "docs", "problems"));
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int first = client;
                running.add(clients.submit(() -> {
                    run(requests, judge, first);
                    return null;
                }));
            }
            for (Future<?> client : running) {
                client.get();
            }
        }
        assertThat(findings)
                .as(findings.size() + " findings of seed " + SEED + unexpected())
                .isEmpty();
        // Refusing everything would be no feat.
        assertThat(statuses.get(200)).as(new TreeMap<>(statuses).toString()).hasValueGreaterThan(REQUESTS / 20);
        assertThat(statuses.get(201)).hasValueGreaterThan(0);
        assertThatNothingIsLeftBroken();
    }

    private void run(RequestMaker requests, Judge judge, int first) throws Exception {
        try (Wire wire = new Wire(URI.create(server.url()).getPort())) {
            for (int number = first; number < REQUESTS && findings.size() < SHOWN; number += CLIENTS) {
                Request request = requests.make(number);
                String wrong;
                Wire.Answer answer = null;
                try {
                    answer = wire.exchange(request.bytes(), request.isHead());
                    wrong = judge.verdict(request, answer);
                } catch (IOException failure) {
                    wire.close();
                    wrong = failure.toString();
                }
                if (answer != null) {
                    statuses.computeIfAbsent(answer.status(), status -> new AtomicInteger())
                            .incrementAndGet();
                }
                if (wrong != null) {
                    findings.add("\n" + number + " " + wrong + "\n" + request + "\n=> " + shown(answer));
                }
            }
        }
    }

    /** What the log says of failures, the first of each kind. */
    private static String unexpected() throws IOException {
        // Which server's file it is depends on who started first.
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        String log = Files.readString(Path.of(((FileAppender<?>) root.getAppender("FILE")).getFile()));
        return Pattern.compile("Unexpected failure: .*(\n\tat .*|\nCaused by .*){1,150}")
                .matcher(log)
                .results()
                .map(MatchResult::group)
                .map(story -> story.replaceAll("\\n\\tat (?!dev\\.annals).*", ""))
                .distinct()
                .limit(5)
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static String shown(Wire.Answer answer) {
        if (answer == null) {
            return "nothing";
        }
        String body = answer.body();
        return answer.status() + " " + answer.headers() + "\n" + body.substring(0, Math.min(1_500, body.length()));
    }

    private static void assertThatNothingIsLeftBroken() {
        Reply models = api.get("/read-models");
        assertThat(models.status()).isEqualTo(200);
        assertThat(models.json().findValues("deadLetters"))
                .isNotEmpty()
                .allSatisfy(parked -> assertThat(parked).isEmpty());
        Reply health = api.send("GET", "/actuator/health/readiness", BodyPublishers.noBody(), null);
        assertThat(health.status()).as(health.toString()).isEqualTo(200);
        for (String list : List.of("/customers", "/opportunities", "/tickets", "/campaigns", "/audit", "/users")) {
            assertThat(api.get(list).status()).as(list).isEqualTo(200);
        }
    }
}
