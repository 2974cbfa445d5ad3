package dev.annals.server.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.RecordedEvent;
import dev.annals.api.sending.SuppressionAdded;
import dev.annals.api.sending.SuppressionReason;
import dev.annals.content.MemberLink;
import dev.annals.content.SignedLinks;
import jakarta.mail.Flags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a mailbox to what is recorded. */
class ReadingMailReportsTest extends MailboxOfReports {
    @Test
    void a_mail_that_nobody_took_is_a_bounce_and_its_address_gets_no_more() throws Exception {
        arrive(Reports.failed("<1@mx>", messageId(), address));
        look();
        assertThat(bounces()).containsExactly("5.1.1: 550 5.1.1 … Recipient address rejected: no such user");
        assertThat(suppressions())
                .singleElement()
                .extracting(SuppressionAdded::reason)
                .isEqualTo(SuppressionReason.BOUNCED);
        assertThat(unseen()).isZero();
        RecordedEvent last = memberEvents().getLast();
        assertThat(last.toString()).contains("rule:mail-reports").doesNotContain(address);
    }

    @Test
    void a_report_that_is_read_twice_is_recorded_once_and_two_reports_twice() throws Exception {
        arrive(Reports.failed("<1@mx>", messageId(), address));
        look();
        stored().setFlag(Flags.Flag.SEEN, false);
        look();
        assertThat(memberEvents()).hasSize(4);
        assertThat(suppressions()).hasSize(1);
        arrive(Reports.failed("<2@mx>", messageId(), address));
        look();
        assertThat(memberEvents()).hasSize(5);
    }

    @Test
    void a_token_that_is_forged_altered_or_of_another_kind_tells_nothing() throws Exception {
        MemberLink link = new MemberLink(MemberLink.Kind.MESSAGE, member(), 0);
        String forged = new SignedLinks(new byte[32]).token(link);
        String open = links.token(new MemberLink(MemberLink.Kind.OPEN, member(), 0));
        String nobody = links.token(new MemberLink(MemberLink.Kind.MESSAGE, UUID.randomUUID(), 0));
        for (String token : List.of(forged, open, nobody, "", "x".repeat(48))) {
            arrive(Reports.failed("<1@mx>", "<" + token + "@shop.example>", address));
        }
        look();
        assertThat(memberEvents()).hasSize(3);
        assertThat(suppressions()).isEmpty();
        assertThat(unseen()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Action: delayed\nStatus: 4.4.1\n",
                "Action: failed\nStatus: 4.4.7\n",
                "Action: failed\n",
                "Action: expanded\nStatus: 2.0.0\n",
                "\n"
            })
    void what_is_not_for_good_is_nothing_yet(String fields) throws Exception {
        arrive(Reports.delivery("<1@mx>", messageId(), "Final-Recipient: rfc822; " + address + "\n" + fields));
        look();
        assertThat(memberEvents()).hasSize(3);
        assertThat(suppressions()).isEmpty();
        assertThat(unseen()).isZero();
    }

    @Test
    void a_mail_that_was_delivered_is_a_response() throws Exception {
        arrive(Reports.delivery("<1@mx>", messageId(), "Action: delivered\nStatus: 2.0.0\n"));
        look();
        assertThat(memberEvents().getLast().toString()).contains("DELIVERED");
        assertThat(suppressions()).isEmpty();
    }

    @Test
    void what_is_no_report_keeps_no_report_from_being_read() throws Exception {
        arrive("Subject: Out of office\r\nMessage-ID: " + messageId() + "\r\n\r\nUntil Monday");
        arrive("Content-Type: multipart/report; report-type=delivery-status\r\n\r\nno parts");
        arrive("Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n--b\r\n"
                + "Content-Type: ;;;\r\n\r\n--b--");
        arrive("Subject: Large\r\n\r\n" + "A line of a large mail.\r\n".repeat(250_000));
        arrive(Reports.failed("<1@mx>", messageId(), address));
        look();
        assertThat(bounces()).hasSize(1);
        assertThat(unseen()).isZero();
    }

    @Test
    void a_mailbox_that_is_away_is_looked_into_again() throws Exception {
        arrive(Reports.failed("<1@mx>", messageId(), address));
        mailbox.setPassword("changed");
        assertThat(reader.look()).isFalse();
        assertThat(memberEvents()).hasSize(3);

        mailbox.setPassword("secret");
        look();
        assertThat(bounces()).hasSize(1);
    }

    @Test
    void more_than_a_hundred_are_read_in_several_looks() throws Exception {
        for (int i = 0; i < 101; i++) {
            arrive("Subject: Out of office\r\n\r\nUntil Monday");
        }
        assertThat(reader.look()).isTrue();
        assertThat(unseen()).isEqualTo(1);
        assertThat(reader.look()).isFalse();
        assertThat(unseen()).isZero();
    }

    @Test
    void between_two_looks_the_mailbox_is_left_alone() throws Exception {
        ReportReader patient = reader(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), Duration.ofSeconds(30));
        patient.look();
        arrive("Subject: Out of office\r\n\r\nUntil Monday");
        patient.look();
        assertThat(unseen()).isEqualTo(1);
    }
}
