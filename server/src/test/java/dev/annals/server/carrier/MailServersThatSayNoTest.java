package dev.annals.server.carrier;

import static dev.annals.testing.ScriptedSmtpServer.END;
import static dev.annals.testing.ScriptedSmtpServer.GONE;
import static dev.annals.testing.ScriptedSmtpServer.GREETING;
import static dev.annals.testing.ScriptedSmtpServer.SILENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.annals.server.carrier.SmtpServer.Patience;
import dev.annals.server.carrier.SmtpServer.Security;
import dev.annals.server.startup.SendingSettings.Smtp;
import dev.annals.testing.ScriptedSmtpServer;
import java.net.URI;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a mail when the server says no, something else, or nothing more. */
class MailServersThatSayNoTest {
    private static final OutgoingMessage MAIL = Messages.mailTo("ann@people.example");

    private final ScriptedSmtpServer server = ScriptedSmtpServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 <ann@people.example>: unknown, 550 5.1.1",
        "RCPT, 552 5.2.2 full, 552 5.2.2",
        "RCPT, 571 no, 571",
        "DATA, 554 5.5.1 no, 554 5.5.1",
        "., 554 5.7.1 spam, 554 5.7.1",
        "., 552 5.3.4 too large, 552 5.3.4"
    })
    void a_final_no_is_a_refusal_with_its_codes_and_without_the_address(String place, String answer, String reason)
            throws Exception {
        server.answering(place, answer);
        assertThat(handOver()).isEqualTo(new Delivery.Refused(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 450 4.2.1 greylisted, 450 4.2.1",
        "RCPT, 452 too many, 452",
        "DATA, 421 4.3.2 closing, 421 4.3.2",
        "., 451 4.3.0 later, 451 4.3.0",
        "., 421 closing, 421"
    })
    void a_no_for_now_postpones(String place, String answer, String reason) throws Exception {
        server.answering(place, answer);
        assertThat(handOver()).isEqualTo(new Delivery.Postponed(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 550 5.7.1 <news@shop.example> not from you, 550 5.7.1",
        "MAIL, 500 what, 500",
        "MAIL, 451 4.3.0 later, 451 4.3.0",
        "MAIL, 530 5.7.0 sign in first, 530 5.7.0",
        "RCPT, 530 5.7.0 sign in first, 530 5.7.0"
    })
    void a_no_to_the_sender_is_about_no_reader(String place, String answer, String reason) throws Exception {
        server.answering(place, answer);
        assertThat(handOver()).isEqualTo(new Delivery.Down(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RCPT", "DATA"})
    void a_connection_that_breaks_before_the_mail_was_said_postpones(String place) throws Exception {
        server.answering(place, GONE);
        assertThat(handOver()).isEqualTo(new Delivery.Postponed("the connection broke"));
        assertThat(server.mails()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {GONE, "nonsense", "334 go on"})
    void a_mail_whose_end_is_answered_by_neither_yes_nor_no_may_be_theirs(String answer) throws Exception {
        server.answering(END, answer);
        assertThat(handOver()).isEqualTo(new Delivery.Unknown());
    }

    @Test
    void a_mail_whose_end_is_not_answered_in_time_may_be_theirs() throws Exception {
        server.answering(END, SILENCE);
        assertThat(handOver(Duration.ofSeconds(2))).isEqualTo(new Delivery.Unknown());
    }

    @Test
    void a_server_that_falls_silent_before_the_mail_was_said_postpones() throws Exception {
        server.answering("RCPT", SILENCE);
        assertThat(handOver(Duration.ofSeconds(2))).isEqualTo(new Delivery.Postponed("the connection broke"));
    }

    @Test
    void any_kind_of_yes_to_the_end_is_a_yes() throws Exception {
        server.answering(END, "251 forwarded");
        assertThat(handOver()).isInstanceOf(Delivery.Taken.class);
    }

    @Test
    void a_no_counts_though_the_server_goes_at_once() throws Exception {
        server.answering(END, "554 5.7.1 spam").answering("RSET", GONE);
        assertThat(handOver()).isEqualTo(new Delivery.Refused("554 5.7.1"));
    }

    @Test
    void mails_go_on_one_connection_whatever_is_said_of_each() throws Exception {
        server.answering("RCPT", "250 well", "550 5.1.1 unknown", "450 4.2.1 later", "250 well");
        try (Carrier.Session session = carrier(Patience.USUAL).open()) {
            assertThat(session.handOver(MAIL)).isInstanceOf(Delivery.Taken.class);
            assertThat(session.handOver(MAIL)).isInstanceOf(Delivery.Refused.class);
            assertThat(session.handOver(MAIL)).isInstanceOf(Delivery.Postponed.class);
            assertThat(session.handOver(MAIL)).isInstanceOf(Delivery.Taken.class);
        }
        assertThat(server.mails()).hasSize(2);
        assertThat(server.connections()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {GONE, "421 4.7.0 enough for now"})
    void a_server_that_takes_only_so_many_on_a_connection_gets_each_once(String farewell) throws Exception {
        server.answering("MAIL", "250 well", "250 well", farewell, "250 well", "250 well", farewell);
        try (Carrier.Session session = carrier(Patience.USUAL).open()) {
            for (int i = 0; i < 5; i++) {
                assertThat(session.handOver(MAIL)).isInstanceOf(Delivery.Taken.class);
            }
        }
        assertThat(server.mails()).hasSize(5);
        assertThat(server.connections()).isEqualTo(3);
    }

    @Test
    void after_nothing_certain_the_next_mail_goes_on_another_connection() throws Exception {
        server.answering(END, GONE);
        try (Carrier.Session session = carrier(Patience.USUAL).open()) {
            assertThat(session.handOver(MAIL)).isEqualTo(new Delivery.Unknown());
            assertThat(session.handOver(MAIL)).isInstanceOf(Delivery.Taken.class);
        }
        assertThat(server.mails()).hasSize(2);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void a_server_that_comes_back_is_spoken_with_again() throws Exception {
        server.answering("MAIL", "421 down").answering(GREETING, "220 ready", "421 down");
        try (Carrier.Session session = carrier(Patience.USUAL).open()) {
            assertThat(session.handOver(MAIL)).isEqualTo(new Delivery.Down("no connection"));
            assertThat(session.handOver(MAIL)).isInstanceOf(Delivery.Taken.class);
        }
        assertThat(server.mails()).hasSize(1);
    }

    @Test
    void a_long_mail_that_breaks_off_in_the_middle_was_surely_not_taken() throws Exception {
        try (Carrier.Session session = carrier(Patience.USUAL).open()) {
            server.hangUpAfterLines(10);
            assertThat(session.handOver(Messages.ofLength(30_000_000)))
                    .isEqualTo(new Delivery.Postponed("the connection broke"));
        }
        assertThat(server.mails()).isEmpty();
    }

    @Test
    void reports_are_wanted_about_failures_only_and_go_where_they_are_read() throws Exception {
        SmtpCarrier carrier = new SmtpCarrier(
                new Smtp(URI.create("smtp://127.0.0.1:" + server.port()), null, 1, "bounces@shop.example"),
                "annals.shop.example");
        try (Carrier.Session session = carrier.open()) {
            session.handOver(MAIL);
        }
        assertThat(server.commands())
                .containsSequence(
                        "EHLO annals.shop.example",
                        "MAIL FROM:<bounces@shop.example> RET=HDRS",
                        "RCPT TO:<ann@people.example> NOTIFY=FAILURE",
                        "DATA");
    }

    @Test
    void a_server_elsewhere_that_cannot_do_tls_hears_nothing_but_a_greeting() {
        assertThatThrownBy(() -> carrier(Security.STARTTLS, Patience.USUAL).open())
                .isInstanceOf(CarrierUnavailable.class);
        assertThat(server.commands()).allMatch(said -> said.startsWith("EHLO") || said.equals("QUIT"));
    }

    @ParameterizedTest
    @CsvSource({
        "smtps://127.0.0.1, TLS",
        "smtps://mail.example, TLS",
        "smtp://mail.example:25, STARTTLS",
        "smtp://localhost.example, STARTTLS",
        "smtp://10.0.0.1, STARTTLS",
        "smtp://localhost, NONE",
        "smtp://127.0.0.2:1025, NONE",
        "smtp://[::1]:1025, NONE"
    })
    void only_what_stays_on_this_machine_goes_without_tls(URI url, Security security) {
        assertThat(Security.of(url)).isEqualTo(security);
    }

    @Test
    void a_server_has_minutes_to_look_through_a_mail_and_seconds_to_be_there() {
        Properties properties = SmtpServer.properties(Security.TLS, false, "annals.shop.example", Patience.USUAL);
        assertThat(properties)
                .containsEntry("mail.smtp.timeout", "300000")
                .containsEntry("mail.smtp.connectiontimeout", "10000");
    }

    @Test
    void a_server_that_is_not_there_is_unavailable() {
        server.close();
        assertThatThrownBy(this::handOver).isInstanceOf(CarrierUnavailable.class);
    }

    private Delivery handOver() throws Exception {
        try (Carrier.Session session = carrier(Patience.USUAL).open()) {
            return session.handOver(MAIL);
        }
    }

    private Delivery handOver(Duration patience) throws Exception {
        try (Carrier.Session session =
                carrier(new Patience(Duration.ofSeconds(10), patience)).open()) {
            return session.handOver(MAIL);
        }
    }

    private SmtpCarrier carrier(Patience patience) {
        return carrier(Security.NONE, patience);
    }

    private SmtpCarrier carrier(Security security, Patience patience) {
        Smtp smtp = new Smtp(URI.create("smtp://127.0.0.1:" + server.port()), null, 1, null);
        return new SmtpCarrier(smtp, SmtpServer.of(smtp, security, "annals.shop.example", patience));
    }
}
