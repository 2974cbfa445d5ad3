package dev.annals.api.sending;

import dev.annals.api.EventName;
import dev.annals.api.Patch;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messages leave by other rules; what is absent stayed as it was. */
@EventName("sending-rules.changed")
public record SendingRulesChanged(
        UUID id,
        @Nullable Patch<QuietTimes> quietHours,
        @Nullable Patch<MessageCap> cap,
        @Nullable Patch<Integer> perMinute,
        @Nullable Patch<MailSender> sender,
        @Nullable Patch<String> replyTo,
        @Nullable Patch<Boolean> approvalRequired)
        implements SendingRulesEvent {

    /** The rules after this change. */
    public SendingRules after(SendingRules before) {
        return new SendingRules(
                Patch.apply(quietHours, before.quietHours()),
                Patch.apply(cap, before.cap()),
                Patch.apply(perMinute, before.perMinute()),
                Patch.apply(sender, before.sender()),
                Patch.apply(replyTo, before.replyTo()),
                Objects.requireNonNull(Patch.apply(approvalRequired, before.approvalRequired())));
    }
}
