package dev.annals.api.sending;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By which rules messages leave, whatever campaign they belong to.
 *
 * @param quietHours in which no message goes out; none when absent
 * @param cap the most messages to one customer; as many as campaigns want when absent
 * @param perMinute the most messages a minute, from 1 to 100000; as many as the carriers take when absent
 * @param sender who mails are from; no mail goes out when absent
 * @param replyTo the address that replies to mails go to; the sender's when absent
 * @param approvalRequired whether no campaign is launched without an approval
 */
public record SendingRules(
        @Nullable QuietTimes quietHours,
        @Nullable MessageCap cap,
        @Nullable Integer perMinute,
        @Nullable MailSender sender,
        @Nullable String replyTo,
        boolean approvalRequired) {
    /** As it is before anybody says anything. */
    public static final SendingRules NONE = new SendingRules(null, null, null, null, null, false);

    /** There is one set of them, and this is its id. */
    public static final UUID ID = UUID.fromString("00000000-0000-4000-8000-73656e64696e");
}
