package dev.annals.api.sla;

import dev.annals.api.Check;
import dev.annals.api.CommonRefusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What makes windows the working hours of a day. Times of one width compare like their texts. */
final class WindowRules {
    private static final Pattern TIME = Pattern.compile("(?:[01]\\d|2[0-3]):[0-5]\\d");
    private static final String MIDNIGHT = "24:00";

    private WindowRules() {}

    static List<WorkingWindow> windows(Check check, String pointer, @Nullable List<@Nullable WorkingWindow> windows) {
        CalendarRules.require(check, pointer, windows);
        if (windows == null || CalendarRules.isTooLong(check, pointer, windows, SlaLimits.WINDOWS_A_DAY)) {
            return List.of();
        }
        List<WorkingWindow> good = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            WorkingWindow window = windows.get(i);
            CalendarRules.require(check, pointer + "/" + i, window);
            if (window != null && isGood(check, pointer + "/" + i, window)) {
                good.add(window);
            }
        }
        good.sort(Comparator.comparing(WorkingWindow::from).thenComparing(WorkingWindow::to));
        refuseOverlap(check, pointer, good);
        return List.copyOf(good);
    }

    private static boolean isGood(Check check, String pointer, WorkingWindow window) {
        boolean from = isTime(check, pointer + "/from", window.from(), false);
        boolean to = isTime(check, pointer + "/to", window.to(), true);
        if (!from || !to) {
            return false;
        }
        if (window.from().compareTo(window.to()) >= 0) {
            check.refuse(pointer, SlaRefusal.EMPTY_WINDOW);
            return false;
        }
        return true;
    }

    private static boolean isTime(Check check, String pointer, @Nullable String time, boolean isEnd) {
        if (time != null && (TIME.matcher(time).matches() || (isEnd && time.equals(MIDNIGHT)))) {
            return true;
        }
        check.refuse(pointer, time == null ? CommonRefusal.REQUIRED : CommonRefusal.BAD_FORMAT);
        return false;
    }

    private static void refuseOverlap(Check check, String pointer, List<WorkingWindow> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).from().compareTo(sorted.get(i - 1).to()) < 0) {
                check.refuse(pointer, SlaRefusal.WINDOWS_OVERLAP);
                return;
            }
        }
    }
}
