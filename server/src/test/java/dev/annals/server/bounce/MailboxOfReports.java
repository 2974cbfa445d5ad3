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
import dev.annals.api.campaign.ClearMessages;
import dev.annals.api.campaign.ClearedMessages;
import dev.annals.api.campaign.MemberResponded;
import dev.annals.api.campaign.Members;
import dev.annals.api.campaign.ResponseKind;
import dev.annals.api.sending.SuppressionAdded;
import dev.annals.api.sending.Suppressions;
import dev.annals.content.MemberLink;
import dev.annals.content.SignedLinks;
import dev.annals.journal.JournalReader;
import dev.annals.server.Api;
import dev.annals.server.RunningServer;
import dev.annals.server.dispatch.CommandDispatcher;
import dev.annals.server.dispatch.Origin;
import dev.annals.server.dispatch.Queries;
import dev.annals.server.dispatch.Wish;
import dev.annals.server.sending.AddressHash;
import dev.annals.server.startup.DataFolder;
import dev.annals.server.startup.SendingSettings;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A mailbox on a real IMAP server, and a customer whose mail the reports in it are about. */
abstract class MailboxOfReports {
    static final String USER = "bounces@shop.example";

    final GreenMail mail = new GreenMail(new ServerSetup[] {ServerSetupTest.IMAP.dynamicPort()});
    final RunningServer server = RunningServer.shared();
    final Api api = server.api();
    final String address = "ann." + UUID.randomUUID() + "@people.example";
    final SignedLinks links = new SignedLinks(server.bean(DataFolder.class).derivedKey("links"));
    GreenMailUser mailbox;
    ReportReader reader;
    UUID customer;
    UUID campaign;

    @BeforeEach
    void start() {
        mail.start();
        mailbox = mail.setUser(USER, USER, "secret");
        reader = reader(Clock.systemUTC(), Duration.ZERO);
        customer = api.create("/customers", "{'kind':'PERSON','name':'Ann Example','email':'%s'}".formatted(address));
        api.post("/customers/" + customer + "/consents", "{'channel':'EMAIL','purpose':'newsletter','granted':true}");
        campaign = api.create(
                "/campaigns", "{'name':'Spring','channel':'EMAIL','purpose':'newsletter','startsOn':'2026-01-01'}");
        UUID other = api.create("/customers", "{'kind':'PERSON','name':'Somebody else'}");
        api.post("/campaigns/" + campaign + "/audience", "{'add':['%s']}".formatted(other));
        api.post(
                "/campaigns/" + campaign + "/content",
                "{'content':{'variants':[{'name':'A','texts':[{'language':'en','subject':'News','text':'Hello'}]}]}}");
        api.post("/campaigns/" + campaign + "/launch", "{}");
        api.with("Prefer", "wait=30")
                .post(
                        "/campaigns/" + campaign + "/responses",
                        "{'customerId':'%s','kind':'REGISTERED','responseId':'%s'}"
                                .formatted(customer, UUID.randomUUID()));
        clear();
    }

    /** The message to the customer is decided on, and goes to the address of that moment. */
    void clear() {
        ClearMessages command = new ClearMessages(
                UUID.randomUUID(), campaign, List.of(new ClearMessages.Candidate(customer, hash(address), "en", null)));
        Origin origin = new Origin("system", null, "", "system", null, null, "test");
        server.bean(CommandDispatcher.class).answer(Wish.of(command), origin, ClearedMessages.class);
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    ReportReader reader(Clock clock, Duration interval) {
        URI url = URI.create("imap://127.0.0.1:" + mail.getImap().getPort() + "/INBOX");
        return new ReportReader(
                new SendingSettings.Mailbox(url, new SendingSettings.Login(USER, "secret")),
                new ReportRecorder(
                        links,
                        server.bean(AddressHash.class),
                        server.bean(JournalReader.class),
                        server.bean(Queries.class),
                        server.bean(CommandDispatcher.class),
                        server.bean(Ids.class)),
                clock,
                interval);
    }

    void look() throws InterruptedException {
        assertThat(reader.look()).isFalse();
    }

    void arrive(String text) throws Exception {
        mailbox.deliver(new MimeMessage(null, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    /** About the customer's mail, naming nobody. */
    String delivery(String fields) {
        return Reports.delivery("<1@mx>", messageId(), fields);
    }

    MimeMessage stored() throws Exception {
        return inbox().getMessages().getFirst().getMimeMessage();
    }

    MailFolder inbox() throws FolderException {
        return mail.getManagers().getImapHostManager().getInbox(mailbox);
    }

    long unseen() throws Exception {
        return inbox().getUnseenCount();
    }

    String messageId() {
        return "<" + links.token(new MemberLink(MemberLink.Kind.MESSAGE, member(), 0)) + "@shop.example>";
    }

    UUID member() {
        return Members.id(campaign, customer);
    }

    String hash(String of) {
        return server.bean(AddressHash.class).of(CampaignChannel.EMAIL, of);
    }

    List<RecordedEvent> memberEvents() {
        return journal(member());
    }

    List<SuppressionAdded> suppressions() {
        return journal(Suppressions.id(hash(address))).stream()
                .map(event -> (SuppressionAdded) event.payload())
                .toList();
    }

    List<RecordedEvent> journal(UUID id) {
        return server.bean(JournalReader.class).ofAggregate(id, 0);
    }

    /** What is kept about each, as anybody sees it. */
    List<String> bounces() {
        return memberEvents().stream()
                .map(RecordedEvent::payload)
                .filter(dev.annals.api.campaign.MemberResponded.class::isInstance)
                .map(dev.annals.api.campaign.MemberResponded.class::cast)
                .filter(response -> response.kind() == ResponseKind.BOUNCED)
                .map(MemberResponded::detail)
                .toList();
    }
}
