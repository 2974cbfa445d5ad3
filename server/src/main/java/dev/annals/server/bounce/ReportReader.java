package dev.annals.server.bounce;

import dev.annals.server.reactor.Duty;
import dev.annals.server.startup.SendingSettings;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the mailbox of reports again and again. A mail is marked after it was recorded, so one that is read twice because
 * of an end in between says what is known already.
 */
final class ReportReader implements Duty.Work {
    private static final Logger LOG = LoggerFactory.getLogger(ReportReader.class);
    private static final int MOST = 100;
    private static final int LARGEST = 5 * 1024 * 1024;

    private final SendingSettings.Mailbox mailbox;
    private final ReportRecorder recorder;
    private final Clock clock;
    private final Duration interval;
    private Instant next = Instant.MIN;
    private boolean down;

    /** @param interval between two looks into a mailbox that had nothing more */
    ReportReader(SendingSettings.Mailbox mailbox, ReportRecorder recorder, Clock clock, Duration interval) {
        this.mailbox = mailbox;
        this.recorder = recorder;
        this.clock = clock;
        this.interval = interval;
    }

    @Override
    public boolean look() throws InterruptedException {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return false;
        }
        next = now.plus(interval);
        boolean more = readAll();
        if (more) {
            next = now;
        }
        return more;
    }

    private boolean readAll() throws InterruptedException {
        try (ReportBox box = ReportBox.open(mailbox)) {
            List<Message> unseen = box.unseen(MOST);
            read(box, unseen);
            if (down) {
                LOG.info("The mailbox of reports can be read again");
            }
            down = false;
            return unseen.size() == MOST;
        } catch (MessagingException failure) {
            if (!down) {
                // Once: it is looked into again and again.
                LOG.warn(
                        "The mailbox of reports cannot be read: {}",
                        failure.getClass().getName());
            }
            down = true;
            return false;
        }
    }

    private void read(ReportBox box, List<Message> unseen) throws MessagingException, InterruptedException {
        int ours = 0;
        for (Message message : unseen) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            ours += report(box, message).filter(recorder::record).isPresent() ? 1 : 0;
            ReportBox.markSeen(message);
        }
        if (!unseen.isEmpty()) {
            LOG.info("Of {} mails in the mailbox of reports {} were about messages of ours", unseen.size(), ours);
        }
    }

    /** Whatever cannot be read as a report is none: it must not keep the others from being read. */
    private static Optional<MailReport> report(ReportBox box, Message message) throws MessagingException {
        if (message.getSize() > LARGEST) {
            return Optional.empty();
        }
        try {
            MimeMessage mail = ReportBox.download(message);
            return ReportParser.read(mail);
        } catch (MessagingException | IOException | RuntimeException malformed) {
            if (!box.isOpen()) {
                throw new MessagingException("the connection broke");
            }
            return Optional.empty();
        }
    }
}
