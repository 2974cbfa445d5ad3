package dev.annals.query.pipeline;

import dev.annals.api.opportunity.StageStay;
import dev.annals.api.opportunity.StageTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stage history of a deal: stays that never overlap, the last of which may still run. */
final class Stays {
    private Stays() {}

    /** The history after the deal reached a stage; going on in the same stage is the same stay. */
    static List<Stay> entered(List<Stay> stays, String stage, Instant at) {
        Stay last = stays.getLast();
        if (last.runs() && last.stage().equals(stage)) {
            return stays;
        }
        List<Stay> after = new ArrayList<>(left(stays, at));
        after.add(Stay.begun(stage, Stay.later(at, endOf(after))));
        return List.copyOf(after);
    }

    /** The history after the deal was closed. */
    static List<Stay> left(List<Stay> stays, Instant at) {
        if (!stays.getLast().runs()) {
            return stays;
        }
        List<Stay> after = new ArrayList<>(stays);
        after.set(after.size() - 1, after.getLast().ended(at));
        return List.copyOf(after);
    }

    static List<StageStay> view(List<Stay> stays, Instant now) {
        return stays.stream().map(stay -> stay.view(now)).toList();
    }

    static List<StageTime> perStage(List<StageStay> stays) {
        Map<String, StageTime> times = new LinkedHashMap<>();
        stays.forEach(stay -> times.merge(stay.stage(), new StageTime(stay.stage(), 1, stay.time()), Stays::together));
        return List.copyOf(times.values());
    }

    private static StageTime together(StageTime a, StageTime b) {
        Duration time = a.time().plus(b.time());
        return new StageTime(a.stage(), a.stays() + b.stays(), time);
    }

    private static Instant endOf(List<Stay> stays) {
        Instant left = stays.getLast().leftAt();
        return left == null ? Instant.MIN : left;
    }
}
