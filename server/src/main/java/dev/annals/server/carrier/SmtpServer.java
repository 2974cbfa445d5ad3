package dev.annals.server.carrier;

import dev.annals.server.startup.SendingSettings;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.net.URI;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where mails are handed to, and how we speak with it.
 *
 * @param session what the library wants to know, the same for every connection
 */
record SmtpServer(Session session, URLName address, Security security, SendingSettings.@Nullable Login login) {
    private static final int WITH_TLS = 465;
    private static final int SUBMISSION = 587;

    /** How what is said is kept from others. */
    enum Security {
        TLS,
        /** Nothing of worth is said before. */
        STARTTLS,
        /** Not needed: it does not leave this machine. */
        NONE;

        static Security of(URI url) {
            if (url.getScheme().endsWith("s")) {
                return TLS;
            }
            return Loopback.is(url.getHost()) ? NONE : STARTTLS;
        }
    }

    /**
     * How long we wait for whoever does not answer. Servers may look through a whole mail before they answer to its end
     * (RFC 5321, 4.5.3.2): who gives up sooner never learns of mails that went out.
     */
    record Patience(Duration toConnect, Duration toTalk) {
        static final Patience USUAL = new Patience(Duration.ofSeconds(10), Duration.ofMinutes(5));
    }

    /** @param greeting the name that we give ourselves */
    static SmtpServer of(SendingSettings.Smtp smtp, Security security, String greeting, Patience patience) {
        URI url = smtp.url();
        int port = url.getPort() > 0 ? url.getPort() : security == Security.TLS ? WITH_TLS : SUBMISSION;
        return new SmtpServer(
                Session.getInstance(properties(security, smtp.login() != null, greeting, patience)),
                new URLName("smtp", url.getHost(), port, null, null, null),
                security,
                smtp.login());
    }

    static Properties properties(Security security, boolean login, String greeting, Patience patience) {
        Properties properties = new Properties();
        // Or the library asks a name server who we are.
        properties.put("mail.smtp.localhost", greeting);
        properties.put(
                "mail.smtp.connectiontimeout",
                Long.toString(patience.toConnect().toMillis()));
        properties.put("mail.smtp.timeout", Long.toString(patience.toTalk().toMillis()));
        properties.put("mail.smtp.writetimeout", Long.toString(patience.toTalk().toMillis()));
        properties.put("mail.smtp.auth", Boolean.toString(login));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(security == Security.STARTTLS));
        properties.put("mail.smtp.starttls.required", Boolean.toString(security == Security.STARTTLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        // Reports about what failed, with no more than the headers: they hold the Message-ID.
        properties.put("mail.smtp.dsn.notify", "FAILURE");
        properties.put("mail.smtp.dsn.ret", "HDRS");
        properties.put("mail.smtp.quitwait", "false");
        return properties;
    }

    SmtpConnection connect() throws MessagingException {
        SmtpConnection connection = new SmtpConnection(session, address, security == Security.TLS);
        if (login == null) {
            connection.connect(address.getHost(), address.getPort(), null, null);
        } else {
            connection.connect(address.getHost(), address.getPort(), login.user(), login.password());
        }
        return connection;
    }
}
