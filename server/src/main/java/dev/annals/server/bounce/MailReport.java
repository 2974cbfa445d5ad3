package dev.annals.server.bounce;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody says about a mail, in the words of the standards. Anybody can write one: nothing of it is believed yet. */
sealed interface MailReport {
    /** The Message-ID of the report itself, empty when it has none. */
    String id();

    /** What stands where our token would, in the Message-ID of the mail that it is about. */
    String token();

    /** RFC 3464: what became of it. */
    record Delivery(String id, String token, List<Recipient> recipients) implements MailReport {}

    /**
     * RFC 5965: its reader called it unwanted.
     *
     * @param recipient whose mail it was, if told
     */
    record Complaint(String id, String token, @Nullable String recipient) implements MailReport {}

    /**
     * What became of it for one recipient.
     *
     * @param action in small letters: failed, delayed, delivered, relayed, expanded
     * @param status such as 5.1.1; empty when there is none
     * @param address of the final recipient, if told
     * @param diagnostic what the other server said, which may quote anything
     */
    record Recipient(String action, String status, @Nullable String address, String diagnostic) {
        boolean isFailedForGood() {
            return action.equals("failed") && status.startsWith("5.");
        }

        boolean isDelivered() {
            return action.equals("delivered") || action.equals("relayed");
        }
    }
}
