package dev.annals.server.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.annals.server.AnnalsServer;
import dev.annals.server.RunningServer;
import dev.annals.server.postgres.Database;
import dev.annals.server.reactor.Duty;
import dev.annals.server.startup.AccessSettings;
import dev.annals.server.startup.DataFolder;
import dev.annals.server.startup.HttpSettings;
import dev.annals.server.startup.LedgerSettings;
import dev.annals.server.startup.SealingSettings;
import dev.annals.server.startup.SendingSettings;
import dev.annals.server.startup.SendingSettings.Login;
import dev.annals.server.startup.SendingSettings.Mailbox;
import dev.annals.server.startup.SendingSettings.Smtp;
import dev.annals.server.startup.Settings;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.context.ConfigurableApplicationContext;

class LookingAfterTheMailboxTest {
    private static final String USER = "bounces@shop.example";

    @TempDir
    Path folder;

    @Test
    void a_server_with_a_mailbox_reads_it_though_its_mail_server_is_away() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup[] {ServerSetupTest.IMAP.dynamicPort()});
        mail.start();
        GreenMailUser mailbox = mail.setUser(USER, USER, "secret");
        mailbox.deliver(new MimeMessage(
                null, new ByteArrayInputStream("Subject: Hello\r\n\r\nHello".getBytes(StandardCharsets.UTF_8))));
        URI imap = URI.create("imap://127.0.0.1:" + mail.getImap().getPort());
        try (ConfigurableApplicationContext server = AnnalsServer.start(settings(imap))) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> mail.getManagers()
                                    .getImapHostManager()
                                    .getInbox(mailbox)
                                    .getUnseenCount()
                            == 0);
            assertThat(server.getBean("mailReports", Duty.class).isRunning()).isTrue();
        } finally {
            mail.stop();
        }
    }

    @Test
    void a_server_without_a_mailbox_has_no_such_duty() {
        assertThatThrownBy(() -> RunningServer.shared().bean("mailReports", Duty.class))
                .isInstanceOf(NoSuchBeanDefinitionException.class);
    }

    /** A second process on the database of the first one. */
    private Settings settings(URI imap) {
        Database database = RunningServer.shared().bean(Database.class);
        SendingSettings sending = new SendingSettings(
                URI.create("https://annals.shop.example"),
                new Smtp(URI.create("smtp://127.0.0.1:1"), null, 1, null),
                new Mailbox(imap, new Login(USER, "secret")),
                null);
        return new Settings(
                0,
                folder,
                new Settings.Database(database.url(), database.user(), database.password()),
                0,
                ZoneOffset.UTC,
                null,
                null,
                null,
                sending,
                LedgerSettings.USUAL,
                new SealingSettings(
                        List.of(), RunningServer.shared().bean(DataFolder.class).masterKeys()),
                Settings.USUAL_WORKSPACES,
                HttpSettings.USUAL,
                AccessSettings.OFF);
    }
}
