package dev.annals.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.api.campaign.Members;
import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.bounce.Reports;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From the launch to the mailbox and back, by a real mail server. */
class SendingACampaignTest {
    private final MailedServer annals = new MailedServer().ruling("{}");
    private final Api api = annals.api;

    @Test
    void whoever_has_consented_gets_the_message_in_their_language_and_is_counted() throws Exception {
        UUID ann = annals.customer("Ann", "ann", "en", true);
        UUID fang = annals.customer("王芳", "fang", "zh-CN", true);
        UUID silent = annals.customer("Silent", "silent", "en", false);
        UUID campaign = annals.launched(ann, fang, silent);

        JsonNode progress = annals.awaitDone(campaign);

        assertThat(progress.get("audience").asLong()).isEqualTo(3);
        assertThat(progress.get("messages").toString()).isEqualTo("{\"REFUSED\":1,\"SENT\":2}");
        assertThat(annals.mailTo("ann").getSubject()).isEqualTo("News for Ann");
        assertThat(annals.mailTo("fang").getSubject()).isEqualTo("王芳的新闻");
        assertThat(MailedServer.TOWN.mailsTo(annals.address("silent"))).isEmpty();
        assertThat(annals.member(campaign, silent).get("refusal").asString()).isEqualTo("NO_CONSENT");
        assertThat(annals.member(campaign, fang).get("language").asString()).isEqualTo("zh-CN");
        assertThat(annals.mailTo("ann").getHeader("Return-Path", null)).contains(MailTown.RETURN_PATH);
    }

    @Test
    void the_unsubscribe_address_in_the_header_ends_it() throws Exception {
        UUID ann = annals.customer("Ann", "ann", "en", true);
        UUID campaign = annals.launched(ann);
        annals.awaitDone(campaign);

        String header = annals.mailTo("ann").getHeader("List-Unsubscribe", null);
        Reply reply = follow("POST", header.substring(1, header.length() - 1), "List-Unsubscribe=One-Click");

        assertThat(reply.status()).isEqualTo(200);
        JsonNode customer = await().until(
                        () -> api.get("/customers/" + ann).json(),
                        known -> !known.at("/campaigns/0/responses").isEmpty());
        assertThat(customer.at("/consents/0/granted").asBoolean()).isFalse();
        assertThat(customer.at("/campaigns/0/member").asString()).isEqualTo("SENT");
        assertThat(customer.at("/campaigns/0/responses").toString()).isEqualTo("[\"UNSUBSCRIBED\"]");
        UUID next = annals.launched(ann);
        annals.awaitDone(next);
        assertThat(annals.member(next, ann).get("refusal").asString()).isEqualTo("NO_CONSENT");
        assertThat(MailedServer.TOWN.mailsTo(annals.address("ann"))).hasSize(1);
    }

    @Test
    void an_open_and_a_click_are_told_by_the_links_that_arrived() throws Exception {
        UUID fang = annals.customer("王芳", "fang", "zh-CN", true);
        UUID campaign = annals.launched(fang);
        annals.awaitDone(campaign);

        List<String> links = Pattern.compile("(?:href|src)=\"([^\"]+)\"")
                .matcher(html(annals.mailTo("fang")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(links).hasSize(3).allMatch(link -> link.startsWith(MailTown.PUBLIC_URL + "/m/"));
        Reply click = follow("GET", links.getFirst(), "");
        assertThat(click.status()).isEqualTo(302);
        assertThat(click.header("Location")).isEqualTo("https://shop.example/zh");
        assertThat(follow("GET", links.getLast(), "").status()).isEqualTo(200);

        await().untilAsserted(() -> assertThat(
                        annals.member(campaign, fang).get("responses").findValuesAsString("kind"))
                .containsExactly("OPENED", "CLICKED"));
    }

    @Test
    void a_bounce_is_recorded_and_nothing_goes_to_the_address_any_more() throws Exception {
        UUID gone = annals.customer("Gone", "gone", "en", true);
        UUID campaign = annals.launched(gone);
        annals.awaitDone(campaign);

        MailedServer.TOWN.report(Reports.failed(
                "<report-" + annals.purpose + "@mail.example>",
                annals.mailTo("gone").getMessageID(),
                annals.address("gone")));

        JsonNode member = await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> annals.member(campaign, gone),
                        known -> !known.get("responses").isEmpty());
        assertThat(member.at("/responses/0/kind").asString()).isEqualTo("BOUNCED");
        JsonNode funnel =
                api.get("/campaigns/" + campaign + "/performance").json().get("funnel");
        assertThat(step(funnel, "SENT")).isEqualTo(1);
        assertThat(step(funnel, "DELIVERED")).isZero();
        assertThat(events(campaign, gone))
                .containsExactly(
                        "campaign-member.responded",
                        "campaign-member.sent",
                        "campaign-member.cleared",
                        "campaign-member.entered");
        await().untilAsserted(() -> assertThat(api.post(
                                "/suppressions/lookup",
                                "{'channel':'EMAIL','address':'%s'}".formatted(annals.address("gone")))
                        .json()
                        .get("suppressed")
                        .asBoolean())
                .isTrue());
        UUID next = annals.launched(gone);
        annals.awaitDone(next);
        assertThat(annals.member(next, gone).get("refusal").asString()).isEqualTo("SUPPRESSED");
    }

    private static long step(JsonNode funnel, String name) {
        for (JsonNode step : funnel) {
            if (step.get("step").asString().equals(name)) {
                return step.get("count").asLong();
            }
        }
        throw new AssertionError("no step " + name + " in " + funnel);
    }

    private List<String> events(UUID campaign, UUID customer) {
        return api.get("/audit?entity=campaign-member:" + Members.id(campaign, customer))
                .json()
                .get("items")
                .findValuesAsString("event");
    }

    private static String html(MimeMessage mail) throws Exception {
        return (String) ((Multipart) mail.getContent()).getBodyPart(1).getContent();
    }

    private static Reply follow(String method, String address, String body) {
        return MailedServer.SERVER
                .api()
                .withoutToken()
                .send(
                        method,
                        address.substring(MailTown.PUBLIC_URL.length()),
                        BodyPublishers.ofString(body),
                        "application/x-www-form-urlencoded");
    }
}
