package dev.annals.server.carrier;

import jakarta.mail.MessagingException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands mails over on one connection for as long as that holds, then on the next one. */
final class SmtpSession implements Carrier.Session {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpSession.class);

    private final SmtpServer server;
    private final @Nullable String returnPath;
    private @Nullable SmtpConnection held;

    private SmtpSession(SmtpServer server, @Nullable String returnPath, SmtpConnection held) {
        this.server = server;
        this.returnPath = returnPath;
        this.held = held;
    }

    static SmtpSession open(SmtpServer server, @Nullable String returnPath) throws CarrierUnavailable {
        try {
            return new SmtpSession(server, returnPath, server.connect());
        } catch (MessagingException failure) {
            throw new CarrierUnavailable(failure);
        }
    }

    @Override
    public Delivery handOver(OutgoingMessage message) {
        OutgoingMessage.Sender sender = Objects.requireNonNull(message.from(), "a mail has a sender");
        MailAddress from = MailAddress.of(sender.address()).orElse(null);
        MailAddress to = MailAddress.of(message.to()).orElse(null);
        if (to == null) {
            return new Delivery.Refused("not an address that mail reaches");
        }
        if (from == null) {
            // Said of every reader alike, and mended by whoever set the sender.
            return new Delivery.Down("the sender's address is not one that mail reaches");
        }
        try {
            String envelope = returnPath == null ? from.toString() : returnPath;
            return handOver(new Mail(server.session(), message, sender, from, to, envelope));
        } catch (MessagingException unwritten) {
            return new Delivery.Postponed("not to be written as a mail");
        }
    }

    private Delivery handOver(Mail mail) {
        SmtpConnection used = held;
        if (used != null) {
            Delivery delivery = handOver(used, mail);
            if (!used.wasOver()) {
                return delivery;
            }
        }
        // Servers end connections when they like; nothing of this mail was said on that one.
        SmtpConnection fresh = reconnect();
        return fresh == null ? new Delivery.Down("no connection") : handOver(fresh, mail);
    }

    private Delivery handOver(SmtpConnection connection, Mail mail) {
        Delivery delivery = connection.handOver(mail);
        boolean broken = switch (delivery) {
            case Delivery.Taken taken -> false;
            case Delivery.Unknown unknown -> true;
            // Asks the server: after a no it may have gone.
            case Delivery.Refused refused -> !connection.isConnected();
            case Delivery.Postponed postponed -> !connection.isConnected();
            case Delivery.Down down -> !connection.isConnected();
        };
        if (broken) {
            close();
        }
        return delivery;
    }

    private @Nullable SmtpConnection reconnect() {
        close();
        try {
            held = server.connect();
        } catch (MessagingException failure) {
            LOG.debug("The mail server is gone: {}", failure.getClass().getName());
        }
        return held;
    }

    @Override
    public void close() {
        SmtpConnection closing = held;
        held = null;
        if (closing != null) {
            try {
                closing.close();
            } catch (MessagingException gone) {
                LOG.debug("The mail server was gone: {}", gone.getClass().getName());
            }
        }
    }
}
