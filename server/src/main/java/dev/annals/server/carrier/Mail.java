package dev.annals.server.carrier;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;

/** A message as a mail server wants it. */
final class Mail extends SMTPMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** Would end a header, or show as one on another line: the library writes them as they are. */
    private static final Pattern NOT_IN_A_LINE = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    private final String messageId;
    private final Address[] to;

    /**
     * @param returnPath where reports about it go
     * @throws MessagingException when it cannot be written as a mail
     */
    Mail(
            Session session,
            OutgoingMessage message,
            OutgoingMessage.Sender sender,
            MailAddress from,
            MailAddress to,
            String returnPath)
            throws MessagingException {
        super(session);
        this.messageId = message.token() + '@' + from.domain();
        this.to = new Address[] {named(to.toString(), message.toName())};
        setEnvelopeFrom(returnPath);
        setFrom(named(from.toString(), sender.name()));
        setAnswersTo(sender.replyTo());
        setRecipients(Message.RecipientType.TO, this.to);
        setSubject(line(message.subject()), UTF_8);
        setSentDate(Date.from(message.date()));
        setHeader("Content-Language", line(message.language()));
        setHeader("List-Unsubscribe", '<' + line(message.unsubscribe()) + '>');
        setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        fill(message.text(), message.html());
        saveChanges();
    }

    private void setAnswersTo(@Nullable String address) throws MessagingException {
        MailAddress replyTo =
                address == null ? null : MailAddress.of(address).orElseThrow(() -> new MessagingException("reply to"));
        if (replyTo != null) {
            setReplyTo(new Address[] {named(replyTo.toString(), "")});
        }
    }

    private void fill(String text, @Nullable String html) throws MessagingException {
        if (html == null) {
            setText(text, UTF_8);
            return;
        }
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, UTF_8);
        MimeBodyPart rich = new MimeBodyPart();
        rich.setText(html, UTF_8, "html");
        // The last one is the one that readers are shown if their program can.
        setContent(new MimeMultipart("alternative", plain, rich));
    }

    /** By which reports about it will name it. */
    String messageId() {
        return messageId;
    }

    Address[] to() {
        return to.clone();
    }

    /** The library would make one of its own, and look up the name of this machine for it. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", '<' + messageId + '>');
    }

    private static InternetAddress named(String address, String name) throws MessagingException {
        try {
            String line = line(name);
            return new InternetAddress(address, line.isEmpty() ? null : line, UTF_8);
        } catch (UnsupportedEncodingException everyJavaHasIt) {
            throw new MessagingException(UTF_8, everyJavaHasIt);
        }
    }

    private static String line(@Nullable String text) {
        return text == null ? "" : NOT_IN_A_LINE.matcher(text).replaceAll(" ").strip();
    }
}
