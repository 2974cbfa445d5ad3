package dev.annals.api.replay;

import dev.annals.api.Check;
import dev.annals.api.Command;
import dev.annals.api.CommonRefusal;
import dev.annals.api.pipeline.SetExchangeRate;
import dev.annals.api.pipeline.SetQuota;
import dev.annals.api.sla.DefineBusinessCalendar;
import dev.annals.api.sla.DefineSlaPolicy;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rules that history is folded under instead of those that it was recorded under. Of a kind that is absent, everything is as
 * recorded. What is given is in force from before the first event, and refused where the command of the same fields is.
 *
 * @param stageProbabilities of some pipelines; deals whose probability was that of their stage follow, one that somebody set
 *     stays
 * @param exchangeRates instead of every recorded one; an empty list leaves none
 * @param quotas instead of every recorded one; an empty list leaves none
 * @param calendars instead of the recorded ones of the same ids; others stay as recorded
 * @param slaPolicies instead of every recorded one; an empty list leaves none. Of those of one order, the one with the lowest
 *     id is tried first
 */
public record ReplayPolicies(
        @Nullable List<StageProbabilities> stageProbabilities,
        @Nullable List<SetExchangeRate> exchangeRates,
        @Nullable List<SetQuota> quotas,
        @Nullable List<DefineBusinessCalendar> calendars,
        @Nullable List<DefineSlaPolicy> slaPolicies) {
    public static final int MAX_PIPELINES = 50;
    public static final int MAX_RATES = 1_000;
    public static final int MAX_QUOTAS = 1_000;
    public static final int MAX_CALENDARS = 100;
    public static final int MAX_SLA_POLICIES = 100;

    public ReplayPolicies {
        Check check = new Check();
        stageProbabilities = ProbabilityRules.checked(check, stageProbabilities);
        exchangeRates = commands(check, "exchangeRates", exchangeRates, MAX_RATES);
        quotas = commands(check, "quotas", quotas, MAX_QUOTAS);
        calendars = commands(check, "calendars", calendars, MAX_CALENDARS);
        slaPolicies = commands(check, "slaPolicies", slaPolicies, MAX_SLA_POLICIES);
        check.done();
    }

    /** Whether the clocks of tickets run otherwise, so that they have to be kept again. */
    public boolean concernClocks() {
        return calendars != null || slaPolicies != null;
    }

    private static <C extends Command> @Nullable List<C> commands(
            Check check, String kind, @Nullable List<C> given, int max) {
        return distinct(check, "policies/" + kind, given, max, "id", Command::id);
    }

    /** A list without gaps in which no id comes twice. */
    static <T> @Nullable List<T> distinct(
            Check check, String pointer, @Nullable List<T> given, int max, String idField, Function<T, UUID> idOf) {
        if (given == null) {
            return null;
        }
        if (given.size() > max) {
            check.refuse(pointer, CommonRefusal.TOO_MANY, Map.of("max", "" + max));
            return List.of();
        }
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            T each = check.required(pointer + "/" + i, given.get(i));
            UUID id = each == null ? null : check.required(pointer + "/" + i + "/" + idField, idOf.apply(each));
            if (id != null && !ids.add(id)) {
                check.refuse(pointer + "/" + i + "/" + idField, CommonRefusal.ID_IN_USE);
            }
        }
        check.done();
        return List.copyOf(given);
    }
}
