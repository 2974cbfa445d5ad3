package dev.annals.api.sending;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By which rules messages leave.
 *
 * @param version number of the changes; 0 when there was none, and the rules are as {@link SendingRules#NONE}
 * @param updatedAt when they were last changed; absent when never
 */
public record SendingRulesView(
        UUID id,
        long version,
        @Nullable QuietTimes quietHours,
        @Nullable MessageCap cap,
        @Nullable Integer perMinute,
        @Nullable MailSender sender,
        @Nullable String replyTo,
        boolean approvalRequired,
        @Nullable Instant updatedAt) {

    public static SendingRulesView of(SendingRules rules, long version, @Nullable Instant updatedAt) {
        return new SendingRulesView(
                SendingRules.ID,
                version,
                rules.quietHours(),
                rules.cap(),
                rules.perMinute(),
                rules.sender(),
                rules.replyTo(),
                rules.approvalRequired(),
                updatedAt);
    }

    /** The rules without their history. */
    public SendingRules rules() {
        return new SendingRules(quietHours, cap, perMinute, sender, replyTo, approvalRequired);
    }
}
