package dev.annals.server.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.annals.api.Ids;
import dev.annals.api.RecordedEvent;
import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.campaign.MemberResponded;
import dev.annals.api.campaign.Members;
import dev.annals.api.campaign.ResponseKind;
import dev.annals.api.sending.SuppressionAdded;
import dev.annals.api.sending.SuppressionReason;
import dev.annals.api.sending.Suppressions;
import dev.annals.content.MemberLink;
import dev.annals.content.SignedLinks;
import dev.annals.journal.JournalReader;
import dev.annals.server.Api;
import dev.annals.server.RunningServer;
import dev.annals.server.dispatch.CommandDispatcher;
import dev.annals.server.dispatch.Queries;
import dev.annals.server.sending.AddressHash;
import dev.annals.server.startup.DataFolder;
import dev.annals.server.startup.SendingSettings;
import jakarta.mail.Flags;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a mailbox to what is recorded, by a real IMAP server. */
class ReadingMailReportsTest {
    private static final String USER = "bounces@shop.example";

    private final GreenMail mail = new GreenMail(new ServerSetup[] {ServerSetupTest.IMAP.dynamicPort()});
    private final RunningServer server = RunningServer.shared();
    private final Api api = server.api();
    private final String address = "ann." + UUID.randomUUID() + "@people.example";
    private final SignedLinks links =
            new SignedLinks(server.bean(DataFolder.class).derivedKey("links"));
    private GreenMailUser mailbox;
    private ReportReader reader;
    private UUID customer;
    private UUID campaign;

    @BeforeEach
    void start() {
        mail.start();
        mailbox = mail.setUser(USER, USER, "secret");
        reader = reader(Clock.systemUTC(), Duration.ZERO);
        customer = api.create("/customers", "{'kind':'PERSON','name':'Ann Example','email':'%s'}".formatted(address));
        campaign = api.create(
                "/campaigns", "{'name':'Spring','channel':'EVENT','purpose':'newsletter','startsOn':'2026-01-01'}");
        api.post("/campaigns/" + campaign + "/launch", "{}");
        api.with("Prefer", "wait=30")
                .post(
                        "/campaigns/" + campaign + "/responses",
                        "{'customerId':'%s','kind':'REGISTERED','responseId':'%s'}"
                                .formatted(customer, UUID.randomUUID()));
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

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
        assertThat(memberEvents()).hasSize(3);
        assertThat(suppressions()).hasSize(1);
        arrive(Reports.failed("<2@mx>", messageId(), address));
        look();
        assertThat(memberEvents()).hasSize(4);
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
        assertThat(memberEvents()).hasSize(2);
        assertThat(suppressions()).isEmpty();
        assertThat(unseen()).isZero();
    }

    @Test
    void another_address_than_the_customers_is_a_bounce_but_is_not_suppressed() throws Exception {
        arrive(Reports.failed("<1@mx>", messageId(), "all@people.example"));
        look();
        assertThat(bounces()).hasSize(1);
        assertThat(suppressions()).isEmpty();
        assertThat(journal(Suppressions.id(hash("all@people.example")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Final-Recipient: rfc822; <%s>\n", "Final-Recipient: RFC822;%S\n", ""})
    void the_customers_address_in_any_writing_or_none_at_all_is_suppressed(String recipient) throws Exception {
        String field = recipient.formatted(address);
        arrive(Reports.delivery("<1@mx>", messageId(), field + "Action: Failed\nStatus: 5.2.1 (disabled)\n"));
        look();
        assertThat(bounces()).containsExactly("5.2.1");
        assertThat(suppressions()).hasSize(1);
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
        assertThat(memberEvents()).hasSize(2);
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
    void whoever_complains_gets_no_more() throws Exception {
        arrive(Reports.complaint("<1@mx>", messageId(), "not-spam", address));
        arrive(Reports.complaint("<2@mx>", messageId(), "abuse", "somebody@people.example"));
        look();
        assertThat(suppressions()).isEmpty();
        arrive(Reports.complaint("<3@mx>", messageId(), "abuse", null));
        look();
        assertThat(suppressions())
                .singleElement()
                .extracting(SuppressionAdded::reason)
                .isEqualTo(SuppressionReason.COMPLAINED);
        assertThat(memberEvents()).hasSize(2);
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
        assertThat(memberEvents()).hasSize(2);

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

    private ReportReader reader(Clock clock, Duration interval) {
        URI url = URI.create("imap://127.0.0.1:" + mail.getImap().getPort() + "/INBOX");
        return new ReportReader(
                new SendingSettings.Mailbox(url, new SendingSettings.Login(USER, "secret")),
                new ReportRecorder(
                        links,
                        server.bean(AddressHash.class),
                        server.bean(Queries.class),
                        server.bean(CommandDispatcher.class),
                        server.bean(Ids.class)),
                clock,
                interval);
    }

    private void look() throws InterruptedException {
        assertThat(reader.look()).isFalse();
    }

    private void arrive(String text) throws Exception {
        mailbox.deliver(new MimeMessage(null, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    private MimeMessage stored() throws Exception {
        return inbox().getMessages().getFirst().getMimeMessage();
    }

    private MailFolder inbox() throws FolderException {
        return mail.getManagers().getImapHostManager().getInbox(mailbox);
    }

    private long unseen() throws Exception {
        return inbox().getUnseenCount();
    }

    private String messageId() {
        return "<" + links.token(new MemberLink(MemberLink.Kind.MESSAGE, member(), 0)) + "@shop.example>";
    }

    private UUID member() {
        return Members.id(campaign, customer);
    }

    private String hash(String of) {
        return server.bean(AddressHash.class).of(CampaignChannel.EMAIL, of);
    }

    private List<RecordedEvent> memberEvents() {
        return journal(member());
    }

    private List<SuppressionAdded> suppressions() {
        return journal(Suppressions.id(hash(address))).stream()
                .map(event -> (SuppressionAdded) event.payload())
                .toList();
    }

    private List<RecordedEvent> journal(UUID id) {
        return server.bean(JournalReader.class).ofAggregate(id, 0);
    }

    /** What is kept about each, as anybody sees it. */
    private List<String> bounces() {
        return memberEvents().stream()
                .map(RecordedEvent::payload)
                .filter(dev.annals.api.campaign.MemberResponded.class::isInstance)
                .map(dev.annals.api.campaign.MemberResponded.class::cast)
                .filter(response -> response.kind() == ResponseKind.BOUNCED)
                .map(MemberResponded::detail)
                .toList();
    }
}
