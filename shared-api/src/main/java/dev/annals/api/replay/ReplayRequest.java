package dev.annals.api.replay;

import dev.annals.api.Check;
import dev.annals.api.CommonRefusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * There is to be a workspace. What comes out follows from this and what is recorded by now, and from nothing else.
 *
 * @param until an instant or a position up to which is folded; everything that is recorded when absent
 * @param from an instant or a position: the workspace begins with what was known then; with nothing when absent
 * @param readModels names of those that it is to have, at least one; refused with UNKNOWN_READ_MODEL
 * @param filter which events are folded; all when absent
 * @param policies rules to fold them under; those of their time when absent. Refused together with {@code from}, and those
 *     that concern clocks in any order but EFFECTIVE
 * @param expiresIn how long it stays, P7D when absent and P30D at most
 */
public record ReplayRequest(
        UUID id,
        @Nullable String until,
        @Nullable String from,
        ReplayOrder order,
        List<String> readModels,
        @Nullable ReplayFilter filter,
        @Nullable ReplayPolicies policies,
        @Nullable Duration expiresIn) {
    private static final int MAX_MODELS = 50;
    private static final int MAX_MOMENT = 50;

    public ReplayRequest {
        Check check = new Check();
        check.required("id", id);
        until = check.optionalLine("until", until, MAX_MOMENT);
        from = check.optionalLine("from", from, MAX_MOMENT);
        check.required("order", order);
        readModels = check.lines("readModels", readModels, MAX_MODELS, 100);
        if (readModels.isEmpty()) {
            check.refuse("readModels", CommonRefusal.REQUIRED);
        }
        checkExpiry(check, expiresIn);
        if (policies != null && from != null) {
            check.refuse("from", ReplayRefusal.POLICIES_FROM_THE_BEGINNING);
        }
        if (policies != null && policies.concernClocks() && order == ReplayOrder.RECORDED) {
            check.refuse("order", ReplayRefusal.CLOCKS_NEED_EFFECTIVE_ORDER);
        }
        check.done();
    }

    static void checkExpiry(Check check, @Nullable Duration expiresIn) {
        if (expiresIn != null && (!expiresIn.isPositive() || expiresIn.compareTo(Duration.ofDays(30)) > 0)) {
            check.refuse("expiresIn", CommonRefusal.OUT_OF_RANGE, Map.of("min", "PT1S", "max", "P30D"));
        }
    }
}
