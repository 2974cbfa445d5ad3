package dev.annals.api.queue;

import dev.annals.api.Check;
import dev.annals.api.CommonRefusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What makes users the members of a queue. */
final class QueueRules {
    private QueueRules() {}

    /** Each once, in the order given; absent counts as none. Whether they are there is not known here. */
    static List<UUID> members(Check check, @Nullable List<@Nullable UUID> members) {
        if (members == null) {
            return List.of();
        }
        if (members.size() > QueueLimits.MEMBERS) {
            check.refuse("members", CommonRefusal.TOO_MANY, Map.of("max", "" + QueueLimits.MEMBERS));
            return List.of();
        }
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i) == null) {
                check.refuse("members/" + i, CommonRefusal.REQUIRED);
            }
        }
        return members.stream().filter(member -> member != null).distinct().toList();
    }
}
