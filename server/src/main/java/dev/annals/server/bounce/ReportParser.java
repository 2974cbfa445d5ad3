package dev.annals.server.bounce;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.jspecify.annotations.Nullable;

/** Finds in a mail what it reports, if it is a report about a mail whose Message-ID could be ours. */
final class ReportParser {
    private static final int MOST_PARTS = 20;
    private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");
    private static final Pattern MESSAGE_ID = Pattern.compile("<([A-Za-z0-9_-]{48})@[^<>\\s]+>");

    private @Nullable DeliveryStatus status;
    private @Nullable InternetHeaders feedback;
    private @Nullable String token;

    private ReportParser() {}

    /** Empty for every other mail. */
    static Optional<MailReport> read(MimeMessage mail) throws MessagingException, IOException {
        if (!new ContentType(mail.getContentType()).match("multipart/report")) {
            return Optional.empty();
        }
        ReportParser parser = new ReportParser();
        MimeMultipart parts = new MimeMultipart(mail.getDataHandler().getDataSource());
        for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
            parser.readPart(parts.getBodyPart(i));
        }
        String id = mail.getMessageID();
        return Optional.ofNullable(parser.report(id == null ? "" : id));
    }

    private void readPart(BodyPart part) throws MessagingException, IOException {
        switch (new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT)) {
            case "message/delivery-status", "message/global-delivery-status" ->
                status = new DeliveryStatus(content(part));
            case "message/feedback-report" -> feedback = new InternetHeaders(content(part));
            case "message/rfc822", "message/global", "text/rfc822-headers", "message/rfc822-headers" -> {
                // The whole mail begins with its headers, too.
                token = token(new InternetHeaders(content(part)));
            }
            default -> {
                // For people.
            }
        }
    }

    /** All of it at once: what comes in pieces seems to end with the first one. */
    private static InputStream content(BodyPart part) throws MessagingException, IOException {
        try (InputStream stream = part.getInputStream()) {
            return new ByteArrayInputStream(stream.readAllBytes());
        }
    }

    private static @Nullable String token(InternetHeaders returned) {
        String messageId = returned.getHeader("Message-ID", null);
        Matcher ours = MESSAGE_ID.matcher(messageId == null ? "" : messageId.strip());
        return ours.matches() ? ours.group(1) : null;
    }

    private @Nullable MailReport report(String id) {
        if (token == null) {
            return null;
        }
        if (status != null) {
            return new MailReport.Delivery(id, token, recipients(status));
        }
        if (feedback != null && field(feedback, "Feedback-Type").equalsIgnoreCase("abuse")) {
            return new MailReport.Complaint(id, token, address(field(feedback, "Original-Rcpt-To")));
        }
        return null;
    }

    private static List<MailReport.Recipient> recipients(DeliveryStatus status) {
        List<MailReport.Recipient> recipients = new ArrayList<>();
        for (int i = 0; i < status.getRecipientDSNCount(); i++) {
            InternetHeaders fields = status.getRecipientDSN(i);
            recipients.add(new MailReport.Recipient(
                    field(fields, "Action").toLowerCase(Locale.ROOT),
                    status(field(fields, "Status")),
                    address(field(fields, "Final-Recipient")),
                    afterType(field(fields, "Diagnostic-Code"))));
        }
        return recipients;
    }

    private static String field(InternetHeaders fields, String name) {
        String value = fields.getHeader(name, null);
        return value == null ? "" : value.strip();
    }

    /** Some write an explanation behind it. */
    private static String status(String field) {
        Matcher status = STATUS.matcher(field);
        return status.lookingAt() ? status.group() : "";
    }

    /** Of {@code rfc822; ann@people.example}, or the same in angle brackets. */
    private static @Nullable String address(String field) {
        String address = afterType(field).replaceAll("^<|>$", "");
        return address.isEmpty() ? null : address;
    }

    private static String afterType(String field) {
        return field.substring(field.indexOf(';') + 1).strip();
    }
}
