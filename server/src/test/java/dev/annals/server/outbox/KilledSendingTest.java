package dev.annals.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.server.Api;
import dev.annals.server.imports.http.ImportCalls;
import dev.annals.server.imports.plan.RowIds;
import dev.annals.server.startup.ServerProcess;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A sender in a process of its own, killed again and again while it sends. How often and among how many messages can be said:
 * {@code -Dannals.test.kills=10 -Dannals.test.messages=5000}.
 */
class KilledSendingTest {
    private static final int KILLS = Integer.getInteger("annals.test.kills", 4);
    private static final int MESSAGES = Integer.getInteger("annals.test.messages", 2_000);
    private static final int CONNECTIONS = 4;
    private static final String READERS = """
            mapping: readers
            files:
              - file: readers.csv
                entity: customer
                key: id
                fields:
                  kind: {constant: PERSON}
                  name: {template: 'Reader {id}'}
                  email: {template: 'reader-{id}@people.example'}
                  industry: {constant: Readers}
                then:
                  - {intent: consents, fields: {channel: {constant: EMAIL}, purpose: {constant: news}, granted: {constant: 'true'}}}
            """;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @TempDir
    Path home;

    @Test
    void nobody_gets_two_messages_and_who_may_have_got_one_is_listed() throws Exception {
        try (MailTown town = new MailTown()) {
            UUID campaign = launch(town);
            for (int kill = 0; kill < KILLS; kill++) {
                killAmongMessages(town, kill);
            }
            try (ServerProcess server = start(town)) {
                assertWhatBecameOfThem(server.api(), campaign, town);
            }
        }
    }

    private ServerProcess start(MailTown town) throws Exception {
        return ServerProcess.start(
                        home.resolve("data"),
                        Map.of(
                                "ANNALS_PUBLIC_URL", MailTown.PUBLIC_URL,
                                "ANNALS_SMTP_URL", "smtp://127.0.0.1:" + town.smtpPort(),
                                "ANNALS_SMTP_CONNECTIONS", "" + CONNECTIONS))
                .awaitReady();
    }

    /** The server is killed as soon as the launch is answered. */
    private UUID launch(MailTown town) throws Exception {
        try (ServerProcess server = start(town)) {
            Api api = server.api().with("Prefer", "return=representation, wait=30");
            api.post("/sending-rules", "{'sender':{'name':'Shop','address':'news@shop.example'}}");
            StringBuilder rows = new StringBuilder("id\n");
            for (int i = 0; i < MESSAGES; i++) {
                rows.append(i).append('\n');
            }
            JsonNode imported = new ImportCalls(api)
                    .of(READERS, Map.of("readers.csv", rows.toString().getBytes(StandardCharsets.UTF_8)), false);
            assertThat(imported.at("/progress/failed").asLong()).isZero();
            UUID campaign = api.create(
                    "/campaigns", "{'name':'Spring','channel':'EMAIL','purpose':'news','startsOn':'2026-01-01'}");
            api.post(
                    "/campaigns/" + campaign + "/audience",
                    "{'rule':{'field':'industry','op':'is','value':'Readers'}}");
            api.post(
                    "/campaigns/" + campaign + "/content",
                    "{'content':{'variants':[{'name':'A','texts':[{'language':'en','subject':'News','text':'Hello'}]}]}}");
            assertThat(api.post("/campaigns/" + campaign + "/launch", "{}").status())
                    .isEqualTo(200);
            server.kill();
            return campaign;
        }
    }

    private void killAmongMessages(MailTown town, int kill) throws Exception {
        int before = town.received();
        int share = (MESSAGES - before) / (KILLS - kill + 1);
        try (ServerProcess server = start(town)) {
            int enough = before + 1 + random.nextInt(Math.max(1, share));
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> town.received() >= Math.min(enough, MESSAGES));
            server.kill();
        }
    }

    private void assertWhatBecameOfThem(Api api, UUID campaign, MailTown town) throws Exception {
        JsonNode progress = await().atMost(Duration.ofMinutes(3))
                .until(() -> api.get("/campaigns/" + campaign + "/sending").json(), this::isDone);
        List<String> got =
                Arrays.stream(town.mails()).map(KilledSendingTest::reader).toList();
        Set<String> sent = readers(api, campaign, "SENT");
        Set<String> inDoubt = readers(api, campaign, "IN_DOUBT");
        assertThat(got).as("seed " + seed).doesNotHaveDuplicates();
        assertThat(sent.size() + inDoubt.size())
                .as("seed " + seed + " " + progress)
                .isEqualTo(MESSAGES);
        assertThat(got).as("seed " + seed).containsAll(sent);
        Set<String> either = new HashSet<>(sent);
        either.addAll(inDoubt);
        assertThat(either).containsAll(got);
        assertThat(inDoubt.size()).isLessThanOrEqualTo(KILLS * CONNECTIONS * Shipment.TOGETHER);
    }

    private boolean isDone(JsonNode progress) {
        JsonNode messages = progress.get("messages");
        return progress.get("stage").asString().equals("DONE")
                && messages.path("SENT").asLong() + messages.path("IN_DOUBT").asLong() == MESSAGES;
    }

    /** The customer whom a mail went to. */
    private static String reader(MimeMessage mail) {
        try {
            String address = mail.getAllRecipients()[0].toString();
            String number = address.replaceAll(".*reader-(\\d+)@.*", "$1");
            return RowIds.ofCreated("readers", "customer", number).toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> readers(Api api, UUID campaign, String state) {
        Set<String> customers = new HashSet<>();
        String path = "/campaigns/" + campaign + "/members?limit=200&state=" + state;
        JsonNode page = api.get(path).json();
        while (true) {
            page.get("items")
                    .forEach(member -> customers.add(member.get("customerId").asString()));
            if (!page.hasNonNull("nextCursor")) {
                return customers;
            }
            page = api.get(path + "&cursor=" + page.get("nextCursor").asString())
                    .json();
        }
    }
}
