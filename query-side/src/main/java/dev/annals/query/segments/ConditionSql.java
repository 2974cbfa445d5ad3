package dev.annals.query.segments;

import dev.annals.api.Money;
import dev.annals.api.segment.Condition;
import dev.annals.api.segment.Operator;
import dev.annals.api.segment.RuleField;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** One condition as SQL on a row {@code c} of customers and the facts joined to it. */
final class ConditionSql {
    private final Parameters parameters;
    private final Today today;
    private final Facts facts;
    private final Comparisons compare;

    ConditionSql(Parameters parameters, Today today, Facts facts) {
        this.parameters = parameters;
        this.today = today;
        this.facts = facts;
        this.compare = new Comparisons(parameters);
    }

    String of(Condition condition) {
        RuleField field = RuleField.of(condition.field()).orElseThrow();
        return switch (field) {
            case KIND -> texts("c.kind", condition);
            case NAME -> texts("c.name", condition);
            case INDUSTRY -> texts("c.industry", condition);
            case SOURCE -> texts("c.source", condition);
            case GRADE -> texts("c.grade", condition);
            case LIFECYCLE -> texts("c.lifecycle", condition);
            case CITY -> texts("c.city", condition);
            case REGION -> texts("c.region", condition);
            case COUNTRY -> texts("c.country", condition);
            case EMAIL -> texts("c.email", condition);
            case PHONE -> texts("c.phone", condition);
            case OWNER -> compare.values("c.owner_id", "uuid", condition);
            case TAG -> compare.tags("c.tags", condition);
            case BIRTHDAY -> birthday(condition);
            case CONSENT -> consent(condition);
            case REGISTERED_AT -> time("c.registered_at", condition);
            case LAST_INTERACTION_AT -> time(facts.lastInteractionAt(), condition);
            case LAST_WON_AT -> time(facts.lastWonAt(), condition);
            case OPEN_DEALS -> compare.values(facts.openDeals(), "numeric", condition);
            case OPEN_TICKETS -> compare.values(facts.openTickets(), "numeric", condition);
            case BREACHED_TICKETS -> compare.values(facts.breachedTickets(now()), "numeric", condition);
            case OPEN_DEAL_AMOUNT -> money(facts::openAmount, condition);
            case WON_AMOUNT -> money(facts::wonAmount, condition);
            case CUSTOM -> new CustomSql(parameters, compare).of(condition);
        };
    }

    private String texts(String column, Condition condition) {
        return compare.values(column, "text", condition);
    }

    private String now() {
        return parameters.value(today.now(), "timestamptz");
    }

    private String time(String column, Condition condition) {
        return switch (operator(condition)) {
            case BEFORE -> earlier(column, today.from(text(condition)));
            case OLDER_THAN -> earlier(column, today.ago(text(condition)));
            case SINCE -> column + " >= " + parameters.value(today.from(text(condition)), "timestamptz");
            case WITHIN -> column + " >= " + parameters.value(today.ago(text(condition)), "timestamptz");
            case BETWEEN ->
                column + " >= " + parameters.value(today.from(text(condition, 0)), "timestamptz") + " AND " + column
                        + " < " + parameters.value(today.until(text(condition, 1)), "timestamptz");
            default -> compare.values(column, "timestamptz", condition);
        };
    }

    /** What never was lies longer back than anything. */
    private String earlier(String column, Object instant) {
        return "(" + column + " < " + parameters.value(instant, "timestamptz") + ") IS NOT FALSE";
    }

    private String birthday(Condition condition) {
        return switch (operator(condition)) {
            case IS -> "c.birth_day = " + day(text(condition));
            case BETWEEN -> {
                String from = "c.birth_day >= " + day(text(condition, 0));
                String to = "c.birth_day <= " + day(text(condition, 1));
                boolean overNewYear = MonthDay.parse(text(condition, 0)).isAfter(MonthDay.parse(text(condition, 1)));
                yield from + (overNewYear ? " OR " : " AND ") + to;
            }
            default -> compare.values("c.birth_day", "integer", condition);
        };
    }

    private String day(String text) {
        MonthDay day = MonthDay.parse(text);
        return parameters.value(day.getMonthValue() * 100 + day.getDayOfMonth(), "integer");
    }

    private String consent(Condition condition) {
        String name = parameters.value(condition.channel() + "/" + condition.purpose(), "text");
        String holds = "c.consents_until[array_position(c.consents, " + name + ")] >= "
                + parameters.value(today.date(), "date");
        return Boolean.TRUE.equals(condition.value()) ? holds : "(" + holds + ") IS NOT TRUE";
    }

    /** Only what is in the currency asked for is added up. */
    private String money(Function<String, String> sum, Condition condition) {
        List<Money> amounts = (condition.value() == null
                        ? Objects.requireNonNull(condition.values())
                        : List.of(condition.value()))
                .stream().map(Money.class::cast).toList();
        String currency = parameters.value(amounts.getFirst().currency(), "text");
        List<BigDecimal> numbers = amounts.stream().map(Money::amount).toList();
        return compare.values(sum.apply(currency), "numeric", operator(condition), numbers);
    }

    private static Operator operator(Condition condition) {
        return Operator.of(condition.op()).orElseThrow();
    }

    private static String text(Condition condition) {
        return (String) Objects.requireNonNull(condition.value());
    }

    private static String text(Condition condition, int index) {
        return (String) Objects.requireNonNull(condition.values()).get(index);
    }
}
