package dev.annals.server.bounce;

import java.util.List;
import java.util.regex.Pattern;
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
        // RFC 3463: addressing, but for what it says of the sender (7, 8), and a disabled mailbox.
        private static final Pattern DEAD_ADDRESS = Pattern.compile("5\\.(?:1\\.(?![78]$)\\d+|2\\.1)");

        boolean isFailedForGood() {
            return action.equals("failed") && status.startsWith("5.");
        }

        /** Whether nobody is reached there: a full mailbox, a policy or a broken server says nothing about the address. */
        boolean isOfDeadAddress() {
            return isFailedForGood() && DEAD_ADDRESS.matcher(status).matches();
        }

        boolean isDelivered() {
            return action.equals("delivered") || action.equals("relayed");
        }
    }
}
