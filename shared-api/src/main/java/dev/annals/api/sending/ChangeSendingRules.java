package dev.annals.api.sending;

import dev.annals.api.Check;
import dev.annals.api.Patch;
import org.jspecify.annotations.Nullable;

/**
 * Messages leave by other rules from now on. Only the fields present change; {@code null} clears. Quiet hours that end
 * when they begin are refused with EMPTY_QUIET_HOURS.
 */
public record ChangeSendingRules(
        @Nullable Patch<QuietTimes> quietHours,
        @Nullable Patch<MessageCap> cap,
        @Nullable Patch<Integer> perMinute,
        @Nullable Patch<MailSender> sender,
        @Nullable Patch<String> replyTo,
        @Nullable Patch<Boolean> approvalRequired)
        implements SendingRulesCommand {
    public ChangeSendingRules {
        Check check = new Check();
        quietHours = check.patch(quietHours, v -> SendingRulesChecks.quietHours(check, v));
        cap = check.patch(cap, v -> SendingRulesChecks.cap(check, v));
        perMinute = check.patch(perMinute, v -> SendingRulesChecks.perMinute(check, v));
        sender = check.patch(sender, v -> SendingRulesChecks.sender(check, v));
        replyTo = check.patch(replyTo, v -> check.email("replyTo", v));
        check.neverCleared("approvalRequired", approvalRequired);
        check.done();
    }
}
