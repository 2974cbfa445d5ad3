package dev.annals.server.outbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.annals.server.startup.SendingSettings;
import dev.annals.server.startup.SendingSettings.Login;
import dev.annals.server.startup.SendingSettings.Mailbox;
import dev.annals.server.startup.SendingSettings.Smtp;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/** A mail server and the mailboxes of everybody, in this process. */
final class MailTown implements AutoCloseable {
    static final String RETURN_PATH = "bounces@shop.example";
    static final String PUBLIC_URL = "https://news.example.test";

    private final GreenMail server =
            new GreenMail(new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.IMAP.dynamicPort()});

    MailTown() {
        server.start();
        server.setUser(RETURN_PATH, "bounces", "secret");
    }

    SendingSettings settings(int connections) {
        return new SendingSettings(
                URI.create(PUBLIC_URL),
                new Smtp(URI.create("smtp://127.0.0.1:" + smtpPort()), null, connections, RETURN_PATH),
                new Mailbox(
                        URI.create("imap://127.0.0.1:" + server.getImap().getPort() + "/INBOX"),
                        new Login("bounces", "secret")),
                null);
    }

    int smtpPort() {
        return server.getSmtp().getPort();
    }

    List<MimeMessage> mailsTo(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return Arrays.stream(mail.getAllRecipients())
                    .anyMatch(recipient -> recipient.toString().contains(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody's mail server delivers this to its recipient. */
    void deliver(MimeMessage mail) {
        GreenMailUtil.sendMimeMessage(mail);
    }

    @Override
    public void close() {
        server.stop();
    }
}
