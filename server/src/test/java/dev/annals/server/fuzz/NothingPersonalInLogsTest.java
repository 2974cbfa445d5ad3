package dev.annals.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import dev.annals.api.Json;
import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import dev.annals.server.startup.AccessSettings;
import dev.annals.server.startup.DataFolder;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A tour of the whole API with what is known of one person, and a look at what the server says about it. */
class NothingPersonalInLogsTest {
    private static final String TOUR = "tour";
    private static final String NAME = "Zerubbabel Quatermaine";
    private static final String MAIL = "zerubbabel@quatermaine.example";
    private static final String PHONE = "+8613912349876";
    private static final String TEXT = "has had gout since the flood";
    private static final String SECRET = "hunter2-of-zerubbabel";
    private static final List<String> PERSONAL =
            List.of("erubbabel", "uatermaine", "13912349876", "gout since", "hunter2");
    private static final Map<String, String> BY_FIELD =
            Map.of("email", MAIL, "replyTo", MAIL, "phone", PHONE, "name", NAME, "participants", NAME);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final List<Reply> refusals = new ArrayList<>();

    @Test
    void nothing_that_was_entered_is_in_a_log_a_problem_or_the_metadata_of_an_event() throws Exception {
        try (RunningServer server = RunningServer.apart(folder, new AccessSettings(true, Duration.ofMillis(200)))) {
            listen();
            Api api = server.api();
            Things things = new Things(api);
            for (Operation operation : Operation.of(api)) {
                // A stream never ends.
                if (!operation.isHeavy() && !operation.path().endsWith("/stream")) {
                    tour(api, things, operation);
                }
            }
            fail(server, api);
            await().until(() -> !api.get("/audit/access").json().get("items").isEmpty());
            assertThat(refusals).hasSizeGreaterThan(100);
            assertThat(refusals)
                    .allSatisfy(refusal -> assertThat(details(refusal)).doesNotContain(PERSONAL));
            assertThat(metadata(server)).isNotEmpty().doesNotContain(PERSONAL);
            assertThat(Json.mapper().writeValueAsString(api.get("/audit/access").json()))
                    .doesNotContain(PERSONAL);
        }
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("Unexpected failure")
                .doesNotContain(PERSONAL);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(file -> file.toString().contains(".log")).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain(PERSONAL);
            }
        }
    }

    @AfterEach
    void listenNoLonger() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(TOUR);
    }

    /** Everything that is logged, as it would be written, with every message of every cause. */
    private void listen() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%-5level %logger %mdc %msg%n%ex{full}");
        encoder.start();
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setOutputStream(log);
        appender.setName(TOUR);
        appender.start();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(appender);
    }

    /** As it should be, with a field too many, with values of other types, and with headers that say who it is about. */
    private void tour(Api api, Things things, Operation operation) {
        String path = operation.path().replaceAll("^/api/v1", "");
        for (String name : new String[] {"id", "customerId", "campaignId", "eventId", "contactId"}) {
            path = path.replace("{" + name + "}", things.id(name, operation.path(), new Random(1)));
        }
        if (!operation.path().startsWith("/api/v1") || path.contains("{")) {
            return;
        }
        if (operation.method().equals("GET")) {
            String asked = URLEncoder.encode(NAME, StandardCharsets.UTF_8);
            keep(api.get(path));
            keep(api.get(path + "?q=" + asked + "&customerId=" + asked + "&entity=" + asked + "&" + asked + "=1"));
            keep(api.get(path + "/" + asked.replace("+", "%20")));
            keep(api.with("Authorization", "Bearer " + SECRET).get(path));
        } else if (!operation.isUpload()) {
            JsonNode body = personal(
                    operation.example() == null ? JsonNodeFactory.instance.objectNode() : operation.example(),
                    "",
                    things);
            String text = Json.mapper().writeValueAsString(body);
            keep(api.postExactly(path, text));
            keep(api.with("If-Match", "\"" + NAME + "\"").postExactly(path, text));
            keep(api.with("Annals-On-Behalf-Of", MAIL)
                    .with("Idempotency-Key", SECRET)
                    .postExactly(path, text));
            keep(api.postExactly(path, text.replaceFirst("\\{", "{\"" + NAME + "\":\"" + SECRET + "\",")));
            keep(api.postExactly(path, text.replaceAll(":\"([^\"]*)\"", ":[\"$1\"]")));
            keep(api.postExactly(path, text.substring(0, Math.max(1, text.length() - 3))));
        }
    }

    private void keep(Reply reply) {
        if (reply.status() >= 400) {
            refusals.add(reply);
        }
    }

    /** Pointers name fields, and a field may have any name; nothing else of a problem quotes what came. */
    private static String details(Reply refusal) {
        JsonNode problem = refusal.json();
        StringBuilder details = new StringBuilder(problem.path("detail").asString(""));
        problem.path("errors")
                .forEach(error -> details.append(error.path("detail").asString("")));
        return details.toString();
    }

    private static JsonNode personal(JsonNode node, String name, Things things) {
        if (node instanceof ObjectNode object) {
            ObjectNode filled = JsonNodeFactory.instance.objectNode();
            object.properties()
                    .forEach(field -> filled.set(field.getKey(), personal(field.getValue(), field.getKey(), things)));
            return filled;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode filled = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> filled.add(personal(item, name, things)));
            return filled;
        }
        boolean words = node.isString() && node.asString().matches("[A-Za-z][A-Za-z ]+|.*@.*|\\+\\d+");
        if (node.isString() && node.asString().startsWith("0198f2c4-")) {
            return JsonNodeFactory.instance.stringNode(things.id(name, "", new Random(1)));
        }
        boolean enumeration = node.isString() && node.asString().matches("[A-Z_]+");
        return words && !enumeration && !name.equals("reason")
                ? JsonNodeFactory.instance.stringNode(BY_FIELD.getOrDefault(name, TEXT))
                : node;
    }

    /** Mistakes of ours, in the middle of a change and of a question. */
    private void fail(RunningServer server, Api api) {
        JdbcClient sql = server.bean(JdbcClient.class);
        sql.sql("ALTER TABLE command.claim RENAME TO mislaid").update();
        try {
            keep(api.post("/customers", "{'kind':'PERSON','name':'%s','email':'%s'}".formatted(NAME, MAIL)));
        } finally {
            sql.sql("ALTER TABLE command.mislaid RENAME TO claim").update();
        }
        UUID customer = api.create("/customers", "{'kind':'PERSON','name':'%s','allowDuplicate':true}".formatted(NAME));
        assertThat(api.get("/customers/" + customer + "?atLeast=1").status()).isEqualTo(200);
        sql.sql("UPDATE read_model.customer SET body = ? WHERE id = ?")
                .param("{\"kind\":\"" + NAME + "\"}")
                .param(customer)
                .update();
        keep(api.get("/customers/" + customer));
        keep(api.get("/customers"));
        String token = server.bean(DataFolder.class).token();
        assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain(token);
    }

    private static String metadata(RunningServer server) {
        return String.join(
                "\n",
                server.bean(JdbcClient.class)
                        .sql("SELECT metadata FROM journal.event")
                        .query(String.class)
                        .list());
    }
}
