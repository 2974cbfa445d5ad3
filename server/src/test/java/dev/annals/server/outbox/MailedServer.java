package dev.annals.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** A server that sends to a {@link MailTown}, and campaigns of one purpose on it. */
final class MailedServer {
    static final MailTown TOWN = new MailTown();
    static final RunningServer SERVER = start();

    private static final String SENDER = "'sender':{'name':'Shop','address':'news@shop.example'}";
    private static final String CONTENT = """
            {'content':{'variants':[{'name':'A','texts':[
             {'language':'en','subject':'News for {{customer.name}}','html':'<p><a href=\\"https://shop.example/chairs\\">Chairs</a></p>'},
             {'language':'zh-CN','subject':'{{customer.name}}的新闻','html':'<p><a href=\\"https://shop.example/zh\\">椅子</a></p>'}]}]}}""";

    final String purpose = "news-" + UUID.randomUUID();
    final Api api = SERVER.api().with("Prefer", "return=representation, wait=30");

    private static RunningServer start() {
        try {
            Path folder = Files.createTempDirectory("annals-test-");
            RunningServer server = RunningServer.apart(folder, TOWN.settings(2));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                FileSystemUtils.deleteRecursively(folder.toFile());
                TOWN.close();
            }));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rules of sending, and beside them a sender. */
    MailedServer ruling(String rules) {
        return rulingExactly("{" + SENDER + ",'quietHours':null,'cap':null,'perMinute':null}")
                .rulingExactly(rules);
    }

    MailedServer rulingExactly(String rules) {
        Reply reply = api.post("/sending-rules", rules);
        assertThat(reply.status()).isEqualTo(200);
        return this;
    }

    /** The address of somebody with this first name. */
    String address(String name) {
        return name + "-" + purpose + "@people.example";
    }

    UUID customer(String name, String mailbox, String language, boolean consents) {
        UUID id = api.create(
                "/customers", "{'kind':'PERSON','name':'%s','email':'%s'}".formatted(name, address(mailbox)));
        api.post("/customers/" + id + "/preferences", "{'language':'%s'}".formatted(language));
        consent(id, consents);
        return id;
    }

    void consent(UUID customer, boolean granted) {
        api.post(
                "/customers/" + customer + "/consents",
                "{'channel':'EMAIL','purpose':'%s','granted':%s}".formatted(purpose, granted));
    }

    UUID launched(UUID... customers) {
        UUID campaign = api.create(
                "/campaigns",
                "{'name':'Spring','channel':'EMAIL','purpose':'%s','startsOn':'2026-01-01'}".formatted(purpose));
        for (UUID customer : customers) {
            api.post("/campaigns/" + campaign + "/audience", "{'add':['%s']}".formatted(customer));
        }
        api.post("/campaigns/" + campaign + "/content", CONTENT);
        tell(campaign, "launch");
        return campaign;
    }

    void tell(UUID campaign, String intent) {
        Reply reply = api.post("/campaigns/" + campaign + "/" + intent, "{}");
        assertThat(reply.status()).isEqualTo(200);
    }

    JsonNode awaitDone(UUID campaign) {
        return awaitStage(campaign, "DONE");
    }

    JsonNode awaitStage(UUID campaign, String stage) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> api.get("/campaigns/" + campaign + "/sending").json(),
                        progress -> progress.get("stage").asString().equals(stage)
                                && !progress.get("messages").has("CLEARED")
                                && (!stage.equals("DONE")
                                        || !progress.get("messages").has("ENTERED")));
    }

    JsonNode member(UUID campaign, UUID customer) {
        return api.get("/campaigns/" + campaign + "/members/" + customer).json();
    }

    MimeMessage mailTo(String mailbox) {
        return TOWN.mailsTo(address(mailbox)).getFirst();
    }
}
