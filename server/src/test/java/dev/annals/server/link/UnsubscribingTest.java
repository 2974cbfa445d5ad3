package dev.annals.server.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.server.Holdup;
import dev.annals.server.Reply;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ending messages by the link that stands in them. */
class UnsubscribingTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";
    private static final String PARTS = """
            --b\r
            Content-Disposition: form-data; name="List-Unsubscribe"\r
            \r
            One-Click\r
            --b--\r
            """;

    @ParameterizedTest
    @CsvSource({"en-GB,en,Unsubscribe,e-mail", "'zh-CN,zh;q=0.9',zh-CN,退订,电子邮件"})
    void following_the_link_asks_first_in_the_language_of_the_reader(
            String wanted, String language, String button, String channel) throws Exception {
        Mailing mailing = new Mailing("<b>news</b>", null);
        Reply page = mailing.follow(
                "GET", mailing.links.unsubscribe(mailing.member), "Accept-Language", wanted, "Accept", "text/html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("<html lang=\"" + language + "\">", button, channel, "&lt;b&gt;news&lt;/b&gt;")
                .doesNotContain("<script", "Ann", "http");
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-" + sha256(style(page.text())) + "';")
                .doesNotContain("unsafe");
        assertThat(page.header("Content-Language")).isEqualTo(language);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(mailing.consents().at("/0/granted").asBoolean()).isTrue();
    }

    @Test
    void a_mail_program_ends_them_with_one_click_and_a_second_one_changes_nothing() {
        Mailing mailing = new Mailing("newsletter", null);
        String address = mailing.links.unsubscribe(mailing.member);
        Reply done = mailing.post(address, ONE_CLICK, FORM);
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        await().until(() -> mailing.count("UNSUBSCRIBED") == 1);
        assertThat(mailing.consents().at("/0/granted").asBoolean()).isFalse();
        assertThat(mailing.consents().at("/0/source").asString()).contains(mailing.campaign.toString());
        long version = mailing.customerVersion();
        Reply again = mailing.post(address, PARTS, "multipart/form-data; boundary=b");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(done.text());
        mailing.follow("GET", mailing.links.open(mailing.member));
        await().until(() -> mailing.count("OPENED") == 1);
        assertThat(mailing.events()).hasSize(4);
        assertThat(mailing.customerVersion()).isEqualTo(version);
    }

    @Test
    void a_consent_that_was_withdrawn_elsewhere_is_not_withdrawn_again() {
        Mailing mailing = new Mailing("newsletter", null);
        mailing.consent(false, "by phone");
        assertThat(mailing.post(mailing.links.unsubscribe(mailing.member), ONE_CLICK, FORM)
                        .status())
                .isEqualTo(200);
        await().until(() -> mailing.count("UNSUBSCRIBED") == 1);
        assertThat(mailing.consents().at("/0/source").asString()).isEqualTo("by phone");
    }

    @Test
    void a_consent_that_was_given_again_is_withdrawn_again() {
        Mailing mailing = new Mailing("newsletter", null);
        String address = mailing.links.unsubscribe(mailing.member);
        mailing.post(address, ONE_CLICK, FORM);
        mailing.consent(true, "web form");
        mailing.post(address, ONE_CLICK, FORM);
        await().until(() -> !mailing.consents().at("/0/granted").asBoolean());
    }

    @Test
    void a_campaign_that_was_called_off_keeps_nobody_from_unsubscribing() {
        Mailing mailing = new Mailing("newsletter", null);
        mailing.tell("/cancel", "{'reason':'Wrong price'}");
        assertThat(mailing.post(mailing.links.unsubscribe(mailing.member), ONE_CLICK, FORM)
                        .status())
                .isEqualTo(200);
        await().until(() -> !mailing.consents().at("/0/granted").asBoolean());
    }

    @Test
    void only_the_link_that_says_so_ends_them() {
        Mailing mailing = new Mailing("newsletter", null);
        Reply reply = mailing.post(mailing.links.click(mailing.member, 1), ONE_CLICK, FORM);
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.code()).isEqualTo("LINK_UNKNOWN");
        assertThat(mailing.consents().at("/0/granted").asBoolean()).isTrue();
    }

    @Test
    void what_was_not_recorded_is_not_claimed() throws Exception {
        Mailing mailing = new Mailing("newsletter", null);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
                Holdup holdup = Holdup.ofTheJournal()) {
            Future<Reply> page = clients.submit(() ->
                    mailing.post(mailing.links.unsubscribe(mailing.member), ONE_CLICK, FORM, "Accept", "text/html"));
            await().until(() -> holdup.waiting() == 1);
            assertThat(page.get().status()).as(page.get().toString()).isEqualTo(503);
            assertThat(page.get().text()).contains("try again", "<form method=\"post\">");
        }
        assertThat(mailing.consents().at("/0/granted").asBoolean()).isTrue();
        assertThat(mailing.post(mailing.links.unsubscribe(mailing.member), ONE_CLICK, FORM)
                        .status())
                .isEqualTo(200);
    }

    private static String style(String page) {
        return page.substring(page.indexOf("<style>") + "<style>".length(), page.indexOf("</style>"));
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }
}
