package dev.annals.server.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.api.campaign.Members;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Opening a message and following its links, without a token of ours. */
class FollowingLinksTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @Test
    void who_opens_a_message_is_counted_once_by_a_picture_that_nobody_keeps() {
        Mailing mailing = new Mailing("newsletter", null);
        String address = mailing.links.open(mailing.member);
        Reply picture = mailing.follow("GET", address);
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.header("Content-Type")).isEqualTo("image/gif");
        assertThat(new String(picture.body(), 0, 6, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("GIF89a");
        assertThat(picture.header("Cache-Control")).isEqualTo("no-store");
        assertThat(picture.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(picture.header("Referrer-Policy")).isEqualTo("no-referrer");
        mailing.follow("GET", address);
        mailing.follow("GET", mailing.links.click(mailing.member, 1));
        await().until(() -> mailing.count("CLICKED") == 1);
        assertThat(mailing.count("OPENED")).isEqualTo(1);
        assertThat(mailing.events()).hasSize(4);
        JsonNode event = mailing.events().get(1);
        assertThat(event.get("origin").asString()).isEqualTo("link:campaign");
        assertThat(event.get("actor").asString()).isEqualTo("system");
    }

    @Test
    void a_link_leads_where_the_content_says_for_this_reader_and_tells_nobody_about_it() {
        Mailing mailing = new Mailing("newsletter", "en");
        Reply reply = mailing.follow("GET", mailing.links.click(mailing.member, 1));
        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.header("Location")).isEqualTo("https://shop.example/en?for=Ann%20%26%20Co");
        assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
        await().until(() -> mailing.count("CLICKED") == 1);
        String event = mailing.events().get(0).toString();
        assertThat(event)
                .contains("https://shop.example/en?for={{customer.name}}")
                .doesNotContain("Ann");
        assertThat(mailing.follow("GET", mailing.links.click(mailing.member, 2)).code())
                .isEqualTo("LINK_UNKNOWN");
    }

    @Test
    void links_are_those_of_the_text_in_the_language_of_the_reader() {
        Mailing mailing = new Mailing("newsletter", "zh-CN");
        assertThat(mailing.follow("GET", mailing.links.click(mailing.member, 1)).header("Location"))
                .isEqualTo("https://shop.example/zh");
        assertThat(mailing.follow("GET", mailing.links.click(mailing.member, 2)).header("Location"))
                .isEqualTo("https://shop.example/%E8%B7%AF%20x");
    }

    @Test
    void links_stay_those_of_the_text_that_went_out_whatever_its_reader_speaks_by_now() {
        Mailing mailing = new Mailing("newsletter", "zh-CN");
        mailing.cleared("en");
        await().untilAsserted(() -> assertThat(mailing.follow("GET", mailing.links.click(mailing.member, 1))
                        .header("Location"))
                .startsWith("https://shop.example/en"));
    }

    @Test
    void who_responded_before_the_audience_entered_follows_the_links_that_it_was_sent() {
        Mailing mailing = new Mailing("newsletter", "en");
        UUID early = RunningServer.shared().api().create("/customers", "{'kind':'PERSON','name':'Ben'}");
        mailing.tell(
                "/responses",
                "{'customerId':'%s','kind':'REGISTERED','responseId':'%s'}".formatted(early, UUID.randomUUID()));
        Reply reply = mailing.follow("GET", mailing.links.click(Members.id(mailing.campaign, early), 1));
        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.header("Location")).isEqualTo("https://shop.example/en?for=Ben");
    }

    @Test
    void who_only_looks_at_the_head_leaves_no_trace() {
        Mailing mailing = new Mailing("newsletter", null);
        assertThat(mailing.follow("HEAD", mailing.links.open(mailing.member)).status())
                .isEqualTo(200);
        Reply head = mailing.follow("HEAD", mailing.links.click(mailing.member, 1));
        assertThat(head.status()).isEqualTo(302);
        assertThat(mailing.follow("HEAD", mailing.links.unsubscribe(mailing.member))
                        .status())
                .isEqualTo(200);
        mailing.follow("GET", mailing.links.open(mailing.member));
        await().until(() -> mailing.count("OPENED") == 1);
        assertThat(mailing.count("CLICKED")).isZero();
        assertThat(mailing.events()).hasSize(3);
    }

    @Test
    void a_campaign_that_was_called_off_still_leads_its_readers() {
        Mailing mailing = new Mailing("newsletter", "en");
        mailing.tell("/cancel", "{'reason':'Wrong price'}");
        assertThat(mailing.follow("GET", mailing.links.click(mailing.member, 1)).status())
                .isEqualTo(302);
        assertThat(mailing.follow("GET", mailing.links.open(mailing.member)).status())
                .isEqualTo(200);
    }

    @Test
    void what_was_not_made_here_leads_nowhere() {
        Mailing mailing = new Mailing("newsletter", null);
        String base = RunningServer.PUBLIC_URL + "/m/";
        String click = mailing.links.click(mailing.member, 1);
        String forged = click.substring(0, click.length() - 1) + (click.endsWith("A") ? "B" : "A");
        for (String address : new String[] {
            forged,
            base + "nothing",
            base + mailing.links.messageToken(mailing.member),
            mailing.links.click(UUID.randomUUID(), 1)
        }) {
            Reply problem = mailing.follow("GET", address);
            assertThat(problem.status()).as(address).isEqualTo(404);
            assertThat(problem.code()).isEqualTo("LINK_UNKNOWN");
            Reply page = mailing.follow("GET", address, "Accept", BROWSER);
            assertThat(page.status()).isEqualTo(404);
            assertThat(page.header("Content-Type")).startsWith("text/html");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/m/", "/m/a/b", "/m", "/m/../api/v1/customers", "/mail"})
    void nothing_else_is_open(String path) {
        Mailing mailing = new Mailing("newsletter", null);
        assertThat(mailing.follow("GET", RunningServer.PUBLIC_URL + path).status())
                .isIn(400, 401);
    }
}
