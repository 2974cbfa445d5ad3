package dev.annals.server.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.api.Json;
import dev.annals.api.access.Role;
import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LiveStreamTest {
    private final Api api = RunningServer.shared().api();
    private final LiveStreams streams = RunningServer.shared().bean(LiveStreams.class);

    /** An event as a client sees it. */
    private record Seen(long id, JsonNode data) {}

    @Test
    void what_happens_is_told_as_soon_as_it_can_be_read() throws Exception {
        try (Client client = new Client(api, "?topics=customers")) {
            api.create("/users", "{'name':'Of another topic'}");
            UUID id = api.create("/customers", "{'kind':'PERSON','name':'Live'}");
            Seen seen = client.next();
            while (!seen.data().get("entity").asString().equals("customer:" + id)) {
                seen = client.next();
            }
            assertThat(seen.data().get("event").asString()).isEqualTo("customer.registered");
            assertThat(seen.data().get("version").asLong()).isEqualTo(1);
            assertThat(seen.data().get("position").asLong()).isEqualTo(seen.id());
            assertThat(seen.data().get("changed"))
                    .extracting(JsonNode::asString)
                    .contains("kind", "name");
            assertThat(seen.data().toString()).doesNotContain("Live");
            assertThat(api.get("/customers/" + id).status()).isEqualTo(200);
        }
    }

    @Test
    void nobody_is_told_of_what_they_may_not_see() throws Exception {
        RunningServer.Member seller = RunningServer.shared().member(Role.SALES_REPRESENTATIVE);
        UUID other = api.create("/users", "{'name':'Somebody else'}");
        try (Client client = new Client(seller.api(), "?topics=customers")) {
            String customer = "{'kind':'PERSON','name':'Live','ownerId':'%s'}";
            UUID foreign = api.create("/customers", customer.formatted(other));
            UUID own = api.create("/customers", customer.formatted(seller.id()));
            Seen seen = client.next();
            while (!seen.data().get("entity").asString().equals("customer:" + own)) {
                assertThat(seen.data().get("entity").asString()).isNotEqualTo("customer:" + foreign);
                seen = client.next();
            }
            assertThat(seller.api().get("/customers/" + foreign).status()).isEqualTo(404);
        }
    }

    @Test
    void tickets_are_a_topic_and_what_is_said_in_them_is_not_told() throws Exception {
        try (Client client = new Client(api, "?topics=tickets")) {
            UUID customer = api.create("/customers", "{'kind':'PERSON','name':'Of another topic'}");
            UUID id = api.create(
                    "/tickets",
                    "{'customerId':'%s','subject':'Secret','text':'Secret','priority':'LOW','channel':'WEB'}"
                            .formatted(customer));
            Seen seen = client.next();
            while (!seen.data().get("entity").asString().equals("ticket:" + id)) {
                seen = client.next();
            }
            assertThat(seen.data().get("event").asString()).isEqualTo("ticket.opened");
            assertThat(seen.data().toString()).doesNotContain("Secret", "customer.registered");
        }
    }

    @Test
    void ones_own_workspaces_are_a_topic() throws Exception {
        api.create("/users", "{'name':'So that there is something to fold'}");
        try (Client client = new Client(api, "?topics=replays")) {
            UUID id = api.create("/replays", "{'order':'RECORDED','readModels':['queues']}");
            JsonNode told = client.next().data();
            while (!told.path("id").asString("").equals(id.toString())
                    || !told.get("state").asString().equals("DONE")) {
                told = client.next().data();
            }
            assertThat(told.get("digest").asString()).hasSize(64);
            api.post("/replays/" + id + "/cancel", "");
        }
    }

    @Test
    void a_client_that_comes_back_misses_nothing() throws Exception {
        UUID id = api.create("/customers", "{'kind':'PERSON','name':'Back again'}");
        long before = Long.parseLong(api.get("/customers/" + id + "?atLeast=1").header("Annals-Position"));
        for (int i = 0; i < 5; i++) {
            api.post("/customers/" + id + "/grade", "{'grade':'" + i + "'}");
        }
        List<Long> versions = new ArrayList<>();
        try (Client client = new Client(api.with("Last-Event-ID", "" + before), "?topics=customers")) {
            while (versions.size() < 5) {
                Seen seen = client.next();
                if (seen.data().get("entity").asString().equals("customer:" + id)) {
                    versions.add(seen.data().get("version").asLong());
                }
            }
        }
        assertThat(versions).containsExactly(2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void a_client_that_goes_away_frees_its_place() throws Exception {
        try (Client client = new Client(api, "")) {
            assertThat(streams.count()).isPositive();
        }
        awaitNone();
    }

    @Test
    void one_more_than_the_server_keeps_is_refused_until_another_ends() throws Exception {
        List<Client> clients = new ArrayList<>();
        try {
            while (streams.count() < LiveStreams.MAX) {
                clients.add(new Client(api, ""));
            }
            Reply refused = api.get("/stream");
            assertThat(refused.status()).as(refused.toString()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("TOO_MANY_STREAMS");
            assertThat(refused.header("Retry-After")).isNotEmpty();
        } finally {
            for (Client client : clients) {
                client.close();
            }
        }
        awaitNone();
        new Client(api, "").close();
        awaitNone();
    }

    private void awaitNone() {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            // Only a write shows that nobody reads any more.
            api.create("/users", "{'name':'Somebody'}");
            return streams.count() == 0;
        });
    }

    @Test
    void a_stream_begins_at_a_position_or_now() {
        assertThat(api.with("Last-Event-ID", "x").get("/stream").code()).isEqualTo("BAD_PARAMETER");
        assertThat(api.get("/stream?topics=customers,weather").code()).isEqualTo("BAD_PARAMETER");
    }

    private static final class Client implements AutoCloseable {
        private final HttpClient http = HttpClient.newHttpClient();
        private final BufferedReader lines;

        Client(Api api, String query) throws IOException, InterruptedException {
            HttpResponse<java.io.InputStream> response = http.send(
                    api.request("GET", "/api/v1/stream" + query, BodyPublishers.noBody(), null)
                            .build(),
                    BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
            assertThat(lines.readLine()).startsWith(":");
        }

        Seen next() throws IOException {
            long id = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    id = Long.parseLong(line.substring(3).strip());
                } else if (line.startsWith("data:")) {
                    return new Seen(id, Json.mapper().readTree(line.substring(5)));
                }
            }
            throw new AssertionError("the stream ended");
        }

        @Override
        public void close() throws IOException {
            http.shutdownNow();
            lines.close();
        }
    }
}
