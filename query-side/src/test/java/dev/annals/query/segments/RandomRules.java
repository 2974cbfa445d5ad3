package dev.annals.query.segments;

import dev.annals.api.Money;
import dev.annals.api.segment.AllOf;
import dev.annals.api.segment.AnyOf;
import dev.annals.api.segment.Condition;
import dev.annals.api.segment.Not;
import dev.annals.api.segment.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Rules that could be asked of {@link RandomCustomers}. */
final class RandomRules {
    private static final List<String> TEXT =
            List.of("is", "isNot", "in", "notIn", "contains", "startsWith", "isSet", "isNotSet");
    private static final List<String> EQUAL = List.of("is", "isNot", "in", "notIn");
    private static final List<String> TAGS = List.of("is", "isNot", "in", "notIn", "isSet", "isNotSet");
    private static final List<String> ORDER = List.of("lessThan", "atMost", "greaterThan", "atLeast", "between");
    private static final List<String> TIME =
            List.of("before", "since", "between", "olderThan", "within", "isSet", "isNotSet");

    private final Random random;

    RandomRules(Random random) {
        this.random = random;
    }

    Rule next(int depth) {
        return switch (depth == 0 ? 3 : random.nextInt(5)) {
            case 0 -> new AllOf(several(depth));
            case 1 -> new AnyOf(several(depth));
            case 2 -> new Not(next(depth - 1));
            default -> condition();
        };
    }

    private List<Rule> several(int depth) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> next(depth - 1))
                .toList();
    }

    private Condition condition() {
        return switch (random.nextInt(17)) {
            case 0 -> made("kind", EQUAL, List.of("PERSON", "ORGANIZATION"));
            case 1 -> made("name", TEXT, List.of("Ann", "nn", "伟", "ZOË", "%", "_", "\\", "o'n", "a"));
            case 2 -> made("grade", TEXT, List.of("A", "B", "b"));
            case 3 -> made("lifecycle", EQUAL, List.of("LEAD", "CUSTOMER", "LOST"));
            case 4 -> made("ownerId", TAGS, List.of("" + RandomCustomers.OWNER, "" + new java.util.UUID(9, 9)));
            case 5 -> made(any("city", "country"), TEXT, List.of("Köln", "kö", "上海", "DE"));
            case 6 -> made("email", List.of("isSet", "isNotSet"), List.of(""));
            case 7 -> made("tag", TAGS, List.of("vip", "new", "none"));
            case 8 -> birthday();
            case 9 -> new Condition("consent", "is", random.nextBoolean(), null, "EMAIL", any("offer", "news"));
            case 10 -> time("registeredAt");
            case 11 -> time("lastInteractionAt");
            case 12 -> time("lastWonAt");
            case 13 -> ordered(any("openDeals", "openTickets"), numbers("0", "1", "2"), true);
            case 14 -> ordered(any("openDealAmount", "wonAmount"), amounts(), false);
            case 15 -> made("custom.size", TEXT, List.of("Big", "b", "x"));
            default -> custom();
        };
    }

    private Condition custom() {
        if (random.nextBoolean()) {
            return made("custom.size", EQUAL, List.of(new BigDecimal("10"), true, "Big", new BigDecimal("2.5")));
        }
        return ordered("custom.size", numbers("2", "2.5", "10"), true);
    }

    private Condition birthday() {
        List<Object> days = List.of("--01-15", "--06-30", "--12-24");
        if (random.nextBoolean()) {
            return new Condition("birthday", "between", null, List.of(pick(days), pick(days)), null, null);
        }
        return made("birthday", List.of("is", "isSet", "isNotSet"), days);
    }

    private Condition time(String field) {
        String op = pick(TIME);
        List<Object> dates = List.of("2026-03-15", "2026-04-02", "2026-05-20T10:00:00Z", "2026-07-01");
        if (op.equals("olderThan") || op.equals("within")) {
            return made(field, List.of(op), List.of("P10D", "P2M", "PT36H", "P8M", "P20W"));
        }
        int from = random.nextInt(dates.size());
        return op.equals("between")
                ? new Condition(
                        field,
                        op,
                        null,
                        List.of(dates.get(from), dates.get(from + random.nextInt(dates.size() - from))),
                        null,
                        null)
                : made(field, List.of(op), dates);
    }

    private Condition ordered(String field, List<Object> values, boolean equal) {
        String op = equal && random.nextInt(4) == 0 ? any("is", "isNot") : pick(ORDER);
        int from = random.nextInt(values.size());
        return op.equals("between")
                ? new Condition(
                        field,
                        op,
                        null,
                        List.of(values.get(from), values.get(from + random.nextInt(values.size() - from))),
                        null,
                        null)
                : new Condition(field, op, pick(values), null, null, null);
    }

    private Condition made(String field, List<String> operators, List<Object> values) {
        String op = pick(operators);
        return switch (op) {
            case "isSet", "isNotSet" -> new Condition(field, op, null, null, null, null);
            case "in", "notIn" -> new Condition(field, op, null, List.of(pick(values), pick(values)), null, null);
            default -> new Condition(field, op, pick(values), null, null, null);
        };
    }

    private static List<Object> numbers(String... texts) {
        return java.util.Arrays.stream(texts).<Object>map(BigDecimal::new).toList();
    }

    private List<Object> amounts() {
        String currency = any("EUR", "CNY");
        return List.of(
                new Money(new BigDecimal("0.00"), currency),
                new Money(new BigDecimal("100.00"), currency),
                new Money(new BigDecimal("250.00"), currency));
    }

    private String any(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
