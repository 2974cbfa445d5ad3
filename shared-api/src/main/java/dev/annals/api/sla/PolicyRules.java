package dev.annals.api.sla;

import dev.annals.api.Check;
import dev.annals.api.CommonRefusal;
import dev.annals.api.customer.CustomerLimits;
import dev.annals.api.ticket.TicketLimits;
import dev.annals.api.ticket.TicketState;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What makes conditions, targets, pauses and warnings an SLA policy. */
final class PolicyRules {
    private static final Duration SHORTEST_LIMIT = Duration.ofSeconds(1);
    private static final String FIRST_SHARE = "0.0001";
    private static final String LAST_SHARE = "0.9999";

    private PolicyRules() {}

    static Integer order(Check check, @Nullable Integer order) {
        CalendarRules.require(check, "order", order);
        if (order != null && (order < 0 || order > SlaLimits.HIGHEST_ORDER)) {
            check.refuse("order", CommonRefusal.OUT_OF_RANGE, Map.of("min", "0", "max", "" + SlaLimits.HIGHEST_ORDER));
        }
        return Objects.requireNonNullElse(order, 0);
    }

    static PolicyConditions conditions(Check check, @Nullable PolicyConditions when) {
        return when == null
                ? PolicyConditions.NONE
                : new PolicyConditions(
                        when.priority(),
                        check.optionalLine("when/category", when.category(), TicketLimits.WORD),
                        when.channel(),
                        check.optionalLine("when/grade", when.grade(), CustomerLimits.GRADE),
                        check.optionalLine("when/tag", when.tag(), CustomerLimits.TAG));
    }

    static List<SlaTarget> targets(Check check, @Nullable List<@Nullable SlaTarget> targets) {
        if (targets == null || targets.isEmpty()) {
            check.refuse("targets", SlaPolicyRefusal.NO_TARGET);
        }
        List<SlaTarget> good = each(
                check,
                "targets",
                targets,
                SlaLimits.TARGETS,
                (at, target) -> isGood(check, at, target) ? target : null);
        if (good.stream().map(SlaTarget::clock).distinct().count() < good.size()) {
            check.refuse("targets", SlaPolicyRefusal.DUPLICATE_TARGET);
        }
        return good;
    }

    private static boolean isGood(Check check, String pointer, SlaTarget target) {
        CalendarRules.require(check, pointer + "/clock", target.clock());
        CalendarRules.require(check, pointer + "/limit", target.limit());
        if (target.clock() == null || target.limit() == null) {
            return false;
        }
        if (target.limit().compareTo(SHORTEST_LIMIT) < 0 || target.limit().compareTo(SlaLimits.LONGEST_LIMIT) > 0) {
            check.refuse(pointer + "/limit", SlaPolicyRefusal.LIMIT_OUT_OF_RANGE);
        }
        return true;
    }

    /** A ticket is worked on while it is new and while it is open, and over once it is closed. */
    static List<TicketState> pauseOn(Check check, @Nullable List<@Nullable TicketState> states) {
        List<TicketState> good = each(check, "pauseOn", states, TicketState.values().length, (at, state) -> state);
        if (good.contains(TicketState.CLOSED) || good.containsAll(Set.of(TicketState.NEW, TicketState.OPEN))) {
            check.refuse("pauseOn", SlaPolicyRefusal.NEVER_RUNS);
        }
        return good.stream().distinct().sorted().toList();
    }

    static List<BigDecimal> warnAt(Check check, @Nullable List<@Nullable BigDecimal> shares) {
        return each(check, "warnAt", shares, SlaLimits.WARNINGS, (at, share) -> warning(check, at, share)).stream()
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable BigDecimal warning(Check check, String pointer, BigDecimal share) {
        boolean isBetween = share.signum() > 0 && share.compareTo(BigDecimal.ONE) < 0;
        // Looked at before any arithmetic: 1E-1000000000 is short to write and long to expand.
        if (isBetween && share.scale() <= 100 && share.stripTrailingZeros().scale() <= SlaLimits.SHARE_DECIMALS) {
            return share.stripTrailingZeros();
        }
        check.refuse(pointer, CommonRefusal.OUT_OF_RANGE, Map.of("min", FIRST_SHARE, "max", LAST_SHARE));
        return null;
    }

    /** What a rule makes of each entry with its pointer; entries that are missing are told. */
    static <T, R> List<R> each(
            Check check,
            String pointer,
            @Nullable List<@Nullable T> entries,
            int max,
            BiFunction<String, T, @Nullable R> rule) {
        if (entries == null || CalendarRules.isTooLong(check, pointer, entries, max)) {
            return List.of();
        }
        List<R> checked = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            T entry = entries.get(i);
            CalendarRules.require(check, pointer + "/" + i, entry);
            R good = entry == null ? null : rule.apply(pointer + "/" + i, entry);
            if (good != null) {
                checked.add(good);
            }
        }
        return List.copyOf(checked);
    }
}
