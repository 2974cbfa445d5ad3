package dev.annals.server.carrier;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * A connection that remembers of a mail what was answered first that was not yes, and whether its end was on its way by
 * then. The library's exceptions tell neither: what it asks afterwards to tidy up hides the one, and nothing the other.
 */
final class SmtpConnection extends SMTPTransport {
    private static final int NO_ANSWER = -1;
    private static final int CLOSING = 421;
    /** Said to whoever should have signed in or turned to TLS: about us, not about the mail. */
    private static final int NOT_ALLOWED = 530;

    private static final Pattern STATUS = Pattern.compile("\\d{3}[ -](\\d\\.\\d{1,3}\\.\\d{1,3})\\b");

    /** From the first byte of the end of the data on, the mail may be theirs. */
    private boolean ended;

    /** Nothing that is answered from now on is about the mail. */
    private boolean decided;

    /** How many answers there were that were not no. */
    private int progress;

    private int code;
    private String status = "";

    SmtpConnection(Session session, URLName address, boolean tls) {
        super(session, address, "smtp", tls);
    }

    Delivery handOver(Mail mail) {
        ended = false;
        decided = false;
        progress = 0;
        code = NO_ANSWER;
        status = "";
        try {
            sendMessage(mail, mail.to());
            return new Delivery.Taken(mail.messageId());
        } catch (MessagingException | RuntimeException broken) {
            return outcome(mail);
        } finally {
            decided = true;
        }
    }

    private Delivery outcome(Mail mail) {
        boolean answered = decided && code != NO_ANSWER;
        if (answered && (code == NOT_ALLOWED || progress == 0)) {
            // Nothing but the sender was named by then, which is the same for every reader.
            return new Delivery.Down(reason());
        }
        if (answered && code / 100 == 5) {
            return new Delivery.Refused(reason());
        }
        if (ended && answered && code / 100 == 2) {
            return new Delivery.Taken(mail.messageId());
        }
        boolean notNow = answered && code / 100 == 4;
        return ended && !notNow
                ? new Delivery.Unknown()
                : new Delivery.Postponed(answered ? reason() : "the connection broke");
    }

    private String reason() {
        return status.isEmpty() ? Integer.toString(code) : code + " " + status;
    }

    /** Whether the server was gone before anything was said of the mail, as one that takes only so many at a time. */
    boolean wasOver() {
        return !ended && progress == 0 && (code == NO_ANSWER || code == CLOSING);
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        ended = true;
        super.finishData();
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        try {
            int answer = super.readServerResponse();
            note(answer, getLastServerResponse());
            return answer;
        } catch (MessagingException unheard) {
            note(NO_ANSWER, "");
            throw unheard;
        }
    }

    private void note(int answer, String text) {
        if (decided) {
            return;
        }
        boolean yes = answer / 100 == 2 || answer / 100 == 3;
        decided = ended || !yes;
        progress += yes ? 1 : 0;
        code = answer;
        Matcher known = STATUS.matcher(text);
        status = known.lookingAt() ? known.group(1) : "";
    }
}
