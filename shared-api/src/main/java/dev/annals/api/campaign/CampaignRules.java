package dev.annals.api.campaign;

import dev.annals.api.Check;
import dev.annals.api.CommonRefusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What makes values the parts of a campaign. */
final class CampaignRules {
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    private CampaignRules() {}

    static @Nullable LeadRule leadRule(Check check, @Nullable LeadRule rule) {
        if (rule == null) {
            return null;
        }
        if (rule.threshold() < 1 || rule.threshold() > CampaignLimits.THRESHOLD) {
            outOfRange(check, "leadRule/threshold", "1", "" + CampaignLimits.THRESHOLD);
        }
        Duration within = rule.within();
        check.required("leadRule/within", within);
        if (within != null
                && (within.compareTo(SHORTEST_WAIT) < 0 || within.compareTo(CampaignLimits.LONGEST_WAIT) > 0)) {
            outOfRange(check, "leadRule/within", SHORTEST_WAIT.toString(), CampaignLimits.LONGEST_WAIT.toString());
        }
        return rule;
    }

    /** Each once, in the order given; absent counts as none. Whether they are there is not known here. */
    static List<UUID> ids(Check check, String pointer, @Nullable List<@Nullable UUID> ids, int max) {
        if (ids == null) {
            return List.of();
        }
        if (ids.size() > max) {
            check.refuse(pointer, CommonRefusal.TOO_MANY, Map.of("max", "" + max));
            return List.of();
        }
        for (int i = 0; i < ids.size(); i++) {
            if (ids.get(i) == null) {
                check.refuse(pointer + "/" + i, CommonRefusal.REQUIRED);
            }
        }
        return ids.stream().filter(id -> id != null).distinct().toList();
    }

    private static void outOfRange(Check check, String pointer, String min, String max) {
        check.refuse(pointer, CommonRefusal.OUT_OF_RANGE, Map.of("min", min, "max", max));
    }
}
