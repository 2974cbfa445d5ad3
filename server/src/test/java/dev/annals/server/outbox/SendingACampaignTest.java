package dev.annals.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From the launch to the mailbox and back, by a real mail server. */
class SendingACampaignTest {
    private static final String CONTENT = """
            {'content':{'variants':[{'name':'A','texts':[
             {'language':'en','subject':'News for {{customer.name}}','html':'<p><a href=\\"https://shop.example/chairs\\">Chairs</a></p>'},
             {'language':'zh-CN','subject':'{{customer.name}}的新闻','html':'<p><a href=\\"https://shop.example/zh\\">椅子</a></p>'}]}]}}""";

    @TempDir
    static Path folder;

    private static MailTown town;
    private static RunningServer server;
    private static Api api;

    private final String purpose = "news-" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        town = new MailTown();
        server = RunningServer.apart(folder.resolve("data"), town.settings(2));
        api = server.api().with("Prefer", "return=representation, wait=30");
        api.post("/sending-rules", "{'sender':{'name':'Shop','address':'news@shop.example'}}");
    }

    @AfterAll
    static void stop() {
        server.close();
        town.close();
    }

    @Test
    void whoever_has_consented_gets_the_message_in_their_language_and_is_counted() throws Exception {
        UUID ann = customer("Ann", "ann-%s@people.example", "en", true);
        UUID fang = customer("王芳", "fang-%s@people.example", "zh-CN", true);
        UUID silent = customer("Silent", "silent-%s@people.example", "en", false);
        UUID campaign = launched(ann, fang, silent);

        JsonNode progress = awaitDone(campaign);

        assertThat(progress.get("audience").asLong()).isEqualTo(3);
        assertThat(progress.get("messages").toString()).isEqualTo("{\"REFUSED\":1,\"SENT\":2}");
        assertThat(mailTo("ann").getSubject()).isEqualTo("News for Ann");
        assertThat(mailTo("fang").getSubject()).isEqualTo("王芳的新闻");
        assertThat(town.mailsTo(address("silent-%s@people.example"))).isEmpty();
        assertThat(member(campaign, silent).get("refusal").asString()).isEqualTo("NO_CONSENT");
        assertThat(member(campaign, fang).get("language").asString()).isEqualTo("zh-CN");
        assertThat(mailTo("ann").getHeader("Return-Path", null)).contains(MailTown.RETURN_PATH);
    }

    @Test
    void the_unsubscribe_address_in_the_header_ends_it() throws Exception {
        UUID ann = customer("Ann", "ann-%s@people.example", "en", true);
        UUID campaign = launched(ann);
        awaitDone(campaign);

        String header = mailTo("ann").getHeader("List-Unsubscribe", null);
        Reply reply = follow("POST", header.substring(1, header.length() - 1), "List-Unsubscribe=One-Click");

        assertThat(reply.status()).isEqualTo(200);
        JsonNode customer = await().until(
                        () -> api.get("/customers/" + ann).json(),
                        known -> !known.at("/campaigns/0/responses").isEmpty());
        assertThat(customer.at("/consents/0/granted").asBoolean()).isFalse();
        assertThat(customer.at("/campaigns/0/member").asString()).isEqualTo("SENT");
        assertThat(customer.at("/campaigns/0/responses").toString()).isEqualTo("[\"UNSUBSCRIBED\"]");
        UUID next = launched(ann);
        awaitDone(next);
        assertThat(member(next, ann).get("refusal").asString()).isEqualTo("NO_CONSENT");
        assertThat(town.mailsTo(address("ann-%s@people.example"))).hasSize(1);
    }

    private String address(String pattern) {
        return pattern.formatted(purpose);
    }

    private UUID customer(String name, String mail, String language, boolean consents) {
        UUID id = api.create("/customers", "{'kind':'PERSON','name':'%s','email':'%s'}".formatted(name, address(mail)));
        api.post("/customers/" + id + "/preferences", "{'language':'%s'}".formatted(language));
        if (consents) {
            api.post(
                    "/customers/" + id + "/consents",
                    "{'channel':'EMAIL','purpose':'%s','granted':true}".formatted(purpose));
        }
        return id;
    }

    private UUID launched(UUID... customers) {
        UUID campaign = api.create(
                "/campaigns",
                "{'name':'Spring','channel':'EMAIL','purpose':'%s','startsOn':'2026-01-01'}".formatted(purpose));
        for (UUID customer : customers) {
            api.post("/campaigns/" + campaign + "/audience", "{'add':['%s']}".formatted(customer));
        }
        api.post("/campaigns/" + campaign + "/content", CONTENT);
        Reply reply = api.post("/campaigns/" + campaign + "/launch", "{}");
        assertThat(reply.status()).isEqualTo(200);
        return campaign;
    }

    private static JsonNode awaitDone(UUID campaign) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> api.get("/campaigns/" + campaign + "/sending").json(),
                        progress -> progress.get("stage").asString().equals("DONE")
                                && !progress.get("messages").has("ENTERED")
                                && !progress.get("messages").has("CLEARED"));
    }

    private static JsonNode member(UUID campaign, UUID customer) {
        return api.get("/campaigns/" + campaign + "/members/" + customer).json();
    }

    private MimeMessage mailTo(String name) {
        return town.mailsTo(address(name + "-%s@people.example")).getFirst();
    }

    private static Reply follow(String method, String address, String body) {
        return server.api()
                .withoutToken()
                .send(
                        method,
                        address.substring(MailTown.PUBLIC_URL.length()),
                        BodyPublishers.ofString(body),
                        "application/x-www-form-urlencoded");
    }
}
