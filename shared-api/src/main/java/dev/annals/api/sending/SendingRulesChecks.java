package dev.annals.api.sending;

import dev.annals.api.Check;
import dev.annals.api.CommonRefusal;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What makes values the rules of sending. */
final class SendingRulesChecks {
    private static final Pattern TIME = Pattern.compile("(?:[01]\\d|2[0-3]):[0-5]\\d");

    private SendingRulesChecks() {}

    static @Nullable QuietTimes quietHours(Check check, @Nullable QuietTimes quiet) {
        if (quiet == null) {
            return null;
        }
        boolean from = isTime(check, "quietHours/from", quiet.from());
        boolean to = isTime(check, "quietHours/to", quiet.to());
        if (from && to && quiet.from().equals(quiet.to())) {
            check.refuse("quietHours", SendingRefusal.EMPTY_QUIET_HOURS);
        }
        return quiet;
    }

    static @Nullable MessageCap cap(Check check, @Nullable MessageCap cap) {
        if (cap != null) {
            range(check, "cap/messages", cap.messages(), SendingLimits.MESSAGES);
            range(check, "cap/days", cap.days(), SendingLimits.DAYS);
        }
        return cap;
    }

    static @Nullable Integer perMinute(Check check, @Nullable Integer perMinute) {
        if (perMinute != null) {
            range(check, "perMinute", perMinute, SendingLimits.PER_MINUTE);
        }
        return perMinute;
    }

    static @Nullable MailSender sender(Check check, @Nullable MailSender sender) {
        if (sender == null) {
            return null;
        }
        String name = check.line("sender/name", sender.name(), SendingLimits.NAME);
        String address = check.email("sender/address", sender.address());
        if (address == null) {
            check.refuse("sender/address", CommonRefusal.REQUIRED);
            return sender;
        }
        return new MailSender(name, address);
    }

    private static boolean isTime(Check check, String pointer, @Nullable String time) {
        if (time != null && TIME.matcher(time).matches()) {
            return true;
        }
        check.refuse(pointer, time == null ? CommonRefusal.REQUIRED : CommonRefusal.BAD_FORMAT);
        return false;
    }

    private static void range(Check check, String pointer, int value, int max) {
        if (value < 1 || value > max) {
            check.refuse(pointer, CommonRefusal.OUT_OF_RANGE, Map.of("min", "1", "max", "" + max));
        }
    }
}
