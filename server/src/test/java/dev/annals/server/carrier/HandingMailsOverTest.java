package dev.annals.server.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.annals.server.carrier.OutgoingMessage.Sender;
import dev.annals.server.startup.SendingSettings.Login;
import dev.annals.server.startup.SendingSettings.Smtp;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mail server gets, by a real one. */
class HandingMailsOverTest {
    private final GreenMail server =
            new GreenMail(new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.SMTPS.dynamicPort()});

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_mail_says_who_it_is_from_and_to_what_it_is_about_and_how_to_end_it() throws Exception {
        Delivery delivery = handOver(Messages.from(new Sender("小店", "news@shop.example", "help@shop.example")));

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(delivery).isEqualTo(new Delivery.Taken(Messages.TOKEN + "@shop.example"));
        assertThat(mail.getMessageID()).isEqualTo("<" + Messages.TOKEN + "@shop.example>");
        assertThat(mail.getHeader("From"))
                .singleElement()
                .asString()
                .startsWith("=?UTF-8?")
                .endsWith("?= <news@shop.example>");
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("小店");
        assertThat(mail.getReplyTo()).containsExactly(new InternetAddress("help@shop.example"));
        assertThat(mail.getHeader("To", null)).isEqualTo("Ann <ann@people.example>");
        assertThat(mail.getSentDate()).isEqualTo(Messages.CLEARED);
        assertThat(mail.getHeader("List-Unsubscribe", null)).isEqualTo("<https://annals.shop.example/m/unsubscribe>");
        assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("Content-Language", null)).isEqualTo("zh-CN");
        assertThat(mail.isMimeType("text/plain")).isTrue();
    }

    @Test
    void chinese_arrives_as_it_was_written_as_text_and_as_html() throws Exception {
        handOver(Messages.named("王芳", "新品上市：第一条消息的主题很长，长到一行放不下，所以要折成几行才能放得下"));

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("新品上市：第一条消息的主题很长，长到一行放不下，所以要折成几行才能放得下");
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal()).isEqualTo("王芳");
        MimeMultipart alternatives = (MimeMultipart) mail.getContent();
        assertThat(alternatives.getContentType()).startsWith("multipart/alternative");
        assertThat(alternatives.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat(alternatives.getBodyPart(0).getContent()).isEqualTo("你好");
        assertThat(alternatives.getBodyPart(1).isMimeType("text/html")).isTrue();
        assertThat(alternatives.getBodyPart(1).getContent()).isEqualTo("<p>你好</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Ann\r\nBcc: all@people.example", "Ann\nBcc: all@people.example", "安\r\nBcc: x@y.example", "a\rb"
            })
    void a_name_or_subject_with_a_line_break_makes_no_header(String text) throws Exception {
        handOver(Messages.named(text, text));

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo(text.replaceAll("[\r\n]+", " "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann",
                "ann@",
                "@people.example",
                "ann@people.example\r\nRCPT TO:<all@people.example>",
                "ann@people.example,bob@people.example",
                "Ann <ann@people.example>",
                "<ann@people.example>",
                "\"a b\"@people.example",
                "ann@people.example>",
                "a..b@people.example",
                "安@people.example",
                "ann@-people.example",
                "ann@[127.0.0.1]",
                "ann@people.example NOTIFY=NEVER"
            })
    void what_is_no_address_is_refused_and_no_server_hears_of_it(String address) throws Exception {
        assertThat(handOver(Messages.mailTo(address)))
                .isEqualTo(new Delivery.Refused("not an address that mail reaches"));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_domain_in_chinese_is_written_as_name_servers_know_it() throws Exception {
        handOver(Messages.mailTo("ann@例子.example"));
        assertThat(server.getReceivedMessages()[0].getHeader("To", null)).endsWith("<ann@xn--fsqu00a.example>");
    }

    @Test
    void a_sender_that_mail_cannot_come_from_costs_no_reader_the_message() throws Exception {
        assertThat(handOver(Messages.from(new Sender("Shop", "news@", null)))).isInstanceOf(Delivery.Down.class);
        assertThat(handOver(Messages.from(new Sender("Shop", "news@shop.example", "help@"))))
                .isInstanceOf(Delivery.Postponed.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void we_say_who_we_are_when_we_are_asked() throws Exception {
        server.setUser("shop", "secret");
        assertThat(handOver(new Login("shop", "secret"))).isInstanceOf(Delivery.Taken.class);
        assertThatThrownBy(() -> handOver(new Login("shop", "guessed"))).isInstanceOf(CarrierUnavailable.class);
    }

    @Test
    void a_server_with_a_certificate_that_nobody_vouches_for_hears_nothing() {
        assertThatThrownBy(() -> handOver(
                        "smtps://127.0.0.1:" + server.getSmtps().getPort(),
                        null,
                        Messages.mailTo("ann@people.example")))
                .isInstanceOf(CarrierUnavailable.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private Delivery handOver(OutgoingMessage message) throws Exception {
        return handOver(url(), null, message);
    }

    private Delivery handOver(Login login) throws Exception {
        return handOver(url(), login, Messages.mailTo("ann@people.example"));
    }

    private String url() {
        return "smtp://127.0.0.1:" + server.getSmtp().getPort();
    }

    private static Delivery handOver(String url, Login login, OutgoingMessage message) throws Exception {
        SmtpCarrier carrier = new SmtpCarrier(new Smtp(URI.create(url), login, 2, null), "annals.shop.example");
        try (Carrier.Session session = carrier.open()) {
            return session.handOver(message);
        }
    }
}
