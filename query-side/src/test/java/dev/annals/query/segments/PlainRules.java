package dev.annals.query.segments;

import dev.annals.api.Money;
import dev.annals.api.customer.ConsentRecorded;
import dev.annals.api.segment.AllOf;
import dev.annals.api.segment.AnyOf;
import dev.annals.api.segment.Condition;
import dev.annals.api.segment.Not;
import dev.annals.api.segment.Rule;
import dev.annals.query.segments.Told.Deal;
import dev.annals.query.segments.Told.Person;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a rule means, said once more without SQL. */
record PlainRules(Instant now, ZoneId zone) {
    boolean holds(Rule rule, Person person) {
        return switch (rule) {
            case AllOf group -> group.all().stream().allMatch(part -> holds(part, person));
            case AnyOf group -> group.any().stream().anyMatch(part -> holds(part, person));
            case Not not -> !holds(not.not(), person);
            case Condition condition -> holds(condition, person);
        };
    }

    private boolean holds(Condition condition, Person p) {
        return switch (condition.field()) {
            case "kind" -> value(condition, p.registered.kind().name());
            case "name" -> value(condition, p.name);
            case "grade" -> value(condition, p.grade);
            case "lifecycle" -> value(condition, p.registered.lifecycle().name());
            case "ownerId" -> value(condition, p.registered.ownerId() == null ? null : "" + p.registered.ownerId());
            case "city" -> value(condition, p.address == null ? null : p.address.city());
            case "country" -> value(condition, p.address == null ? null : p.address.country());
            case "email" -> value(condition, p.registered.email());
            case "tag" -> tags(condition, p.tags);
            case "birthday" -> birthday(condition, p.birthday);
            case "consent" -> condition.value().equals(consents(p, condition));
            case "registeredAt" -> time(condition, p.since);
            case "lastInteractionAt" -> time(condition, latest(p.talks.values().stream()));
            case "lastWonAt" -> time(condition, latest(deals(p, "WON").map(Deal::at)));
            case "openDeals" ->
                value(condition, BigDecimal.valueOf(deals(p, "OPEN").count()));
            case "openTickets" ->
                value(
                        condition,
                        BigDecimal.valueOf(
                                p.tickets.values().stream().filter(open -> open).count()));
            case "openDealAmount" -> money(condition, deals(p, "OPEN"));
            case "wonAmount" -> money(condition, deals(p, "WON"));
            default ->
                value(
                        condition,
                        p.custom == null ? null : p.custom.get(condition.field().substring(7)));
        };
    }

    private static Stream<Deal> deals(Person person, String state) {
        return person.deals.values().stream().filter(deal -> deal.state().equals(state));
    }

    private static @Nullable Instant latest(Stream<Instant> instants) {
        return instants.max(Comparator.naturalOrder()).orElse(null);
    }

    private boolean consents(Person person, Condition condition) {
        ConsentRecorded said = person.consents.get(condition.channel() + condition.purpose());
        LocalDate today = LocalDate.ofInstant(now, zone);
        return said != null
                && said.granted()
                && (said.validUntil() == null || !said.validUntil().isBefore(today));
    }

    private static boolean tags(Condition condition, List<String> tags) {
        return switch (condition.op()) {
            case "is" -> tags.contains(condition.value());
            case "isNot" -> !tags.contains(condition.value());
            case "in" -> condition.values().stream().anyMatch(tags::contains);
            case "notIn" -> condition.values().stream().noneMatch(tags::contains);
            case "isSet" -> !tags.isEmpty();
            default -> tags.isEmpty();
        };
    }

    private static boolean birthday(Condition condition, @Nullable LocalDate birthday) {
        if (birthday == null) {
            return condition.op().equals("isNotSet");
        }
        MonthDay day = MonthDay.from(birthday);
        return switch (condition.op()) {
            case "is" -> day.equals(MonthDay.parse((String) condition.value()));
            case "between" -> {
                MonthDay from = MonthDay.parse((String) condition.values().get(0));
                MonthDay to = MonthDay.parse((String) condition.values().get(1));
                boolean after = !day.isBefore(from);
                boolean before = !day.isAfter(to);
                yield from.isAfter(to) ? after || before : after && before;
            }
            default -> condition.op().equals("isSet");
        };
    }

    private boolean time(Condition condition, @Nullable Instant at) {
        if (at == null) {
            return List.of("isNotSet", "before", "olderThan").contains(condition.op());
        }
        return switch (condition.op()) {
            case "before" -> at.isBefore(start((String) condition.value(), 0));
            case "since" -> !at.isBefore(start((String) condition.value(), 0));
            case "between" ->
                !at.isBefore(start((String) condition.values().get(0), 0))
                        && at.isBefore(start((String) condition.values().get(1), 1));
            case "olderThan" -> at.isBefore(ago((String) condition.value()));
            case "within" -> !at.isBefore(ago((String) condition.value()));
            default -> condition.op().equals("isSet");
        };
    }

    private Instant start(String time, int day) {
        return time.contains("T")
                ? Instant.parse(time)
                : LocalDate.parse(time).plusDays(day).atStartOfDay(zone).toInstant();
    }

    private Instant ago(String span) {
        return span.startsWith("PT")
                ? now.minus(Duration.parse(span))
                : now.atZone(zone).minus(Period.parse(span)).toInstant();
    }

    private static boolean money(Condition condition, Stream<Deal> deals) {
        Money first = (Money) (condition.value() == null ? condition.values().getFirst() : condition.value());
        BigDecimal sum = deals.map(Deal::amount)
                .filter(amount -> amount.currency().equals(first.currency()))
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Condition plain = condition.value() == null
                ? new Condition(
                        "",
                        condition.op(),
                        null,
                        condition.values().stream()
                                .<Object>map(m -> ((Money) m).amount())
                                .toList(),
                        null,
                        null)
                : new Condition("", condition.op(), first.amount(), null, null, null);
        return value(plain, sum);
    }

    private static boolean value(Condition condition, @Nullable Object actual) {
        boolean set = actual != null && !actual.equals("");
        return switch (condition.op()) {
            case "is" -> same(actual, condition.value());
            case "isNot" -> !same(actual, condition.value());
            case "in" -> condition.values().stream().anyMatch(v -> same(actual, v));
            case "notIn" -> condition.values().stream().noneMatch(v -> same(actual, v));
            case "contains" -> actual instanceof String text && lower(text).contains(lower(condition.value()));
            case "startsWith" -> actual instanceof String text && lower(text).startsWith(lower(condition.value()));
            case "isSet" -> set;
            case "isNotSet" -> !set;
            default -> actual instanceof BigDecimal number && compares(condition, number);
        };
    }

    private static boolean compares(Condition condition, BigDecimal number) {
        if (condition.op().equals("between")) {
            return number.compareTo((BigDecimal) condition.values().get(0)) >= 0
                    && number.compareTo((BigDecimal) condition.values().get(1)) <= 0;
        }
        int order = number.compareTo((BigDecimal) condition.value());
        return switch (condition.op()) {
            case "lessThan" -> order < 0;
            case "atMost" -> order <= 0;
            case "greaterThan" -> order > 0;
            default -> order >= 0;
        };
    }

    private static boolean same(@Nullable Object actual, Object wanted) {
        return actual instanceof BigDecimal number && wanted instanceof BigDecimal other
                ? number.compareTo(other) == 0
                : Objects.equals(actual, wanted);
    }

    private static String lower(Object text) {
        return ((String) text).toLowerCase(Locale.ROOT);
    }
}
