package dev.annals.server.openapi;

import dev.annals.api.Patch;
import dev.annals.api.pipeline.Pipelines;
import dev.annals.api.replay.ReplayPolicies;
import dev.annals.api.segment.Rule;
import dev.annals.api.sending.QuietTimes;
import dev.annals.api.sla.WorkingWindow;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Examples that look like what they are examples of, by the names and types of a record's components. */
final class Examples {
    private static final Map<String, Object> BY_NAME = Map.ofEntries(
            Map.entry("name", "Example Works"),
            Map.entry("email", "desk@example.com"),
            Map.entry("address", "news@example.com"),
            Map.entry("replyTo", "team@example.com"),
            Map.entry("phone", "+8613800000000"),
            Map.entry("currency", "CNY"),
            Map.entry("stage", "Proposal"),
            Map.entry("probability", new BigDecimal("0.4")),
            Map.entry("rate", new BigDecimal("7.12")),
            Map.entry("reason", "Asked for by the customer"),
            Map.entry("grade", "A"),
            Map.entry("subject", "Cannot sign in"),
            Map.entry("queue", "Level 2"),
            Map.entry("category", "Access"),
            Map.entry("language", "zh-CN"),
            Map.entry("languages", List.of("zh-CN", "en")),
            Map.entry("skills", List.of("Access")),
            Map.entry("resolution", "Password set anew"),
            Map.entry("country", "CN"),
            Map.entry("zone", "Asia/Shanghai"),
            Map.entry("purpose", "newsletter"),
            Map.entry("team", "East"),
            Map.entry("event", "customer.registered"),
            Map.entry("entity", "customer:0198f2c4-7a00-7000-8000-000000000001"),
            Map.entry("actor", "00000000-0000-7000-8000-0000000000ad"),
            Map.entry("origin", "api"),
            Map.entry("token", "annals_pat_AbCdEfGhIjKlMnOpQrStUvWxYz0123456789_-AbCdE"));
    private static final Map<Class<?>, Object> BY_TYPE = Map.ofEntries(
            Map.entry(String.class, "text"),
            Map.entry(UUID.class, "0198f2c4-7a00-7000-8000-000000000001"),
            Map.entry(LocalDate.class, "2026-11-22"),
            Map.entry(Instant.class, "2026-11-22T10:00:00Z"),
            Map.entry(Duration.class, "PT36H"),
            Map.entry(BigDecimal.class, new BigDecimal("0.5")),
            Map.entry(long.class, 7),
            Map.entry(Long.class, 7),
            Map.entry(int.class, 3),
            Map.entry(Integer.class, 3),
            Map.entry(WorkingWindow.class, new WorkingWindow("09:00", "18:00")),
            Map.entry(QuietTimes.class, new QuietTimes("21:00", "08:00")),
            Map.entry(
                    Rule.class,
                    Map.of("all", List.of(Map.of("field", "grade", "op", "in", "values", List.of("A", "B"))))),
            Map.entry(
                    ReplayPolicies.class,
                    Map.of(
                            "stageProbabilities",
                            List.of(Map.of(
                                    "pipelineId",
                                    Pipelines.DEFAULT.toString(),
                                    "probabilities",
                                    Map.of("Proposal", new BigDecimal("0.3")))))),
            Map.entry(boolean.class, true),
            Map.entry(Boolean.class, true));

    private Examples() {}

    static Map<String, Object> of(Class<?> type, Set<String> without) {
        Map<String, Object> example = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = RecordSchemas.nameInJson(component);
            if (!without.contains(name)) {
                Object value = value(component);
                if (value != null) {
                    example.put(name, value);
                }
            }
        }
        return example;
    }

    private static @Nullable Object value(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == BigDecimal.class && component.getName().equals("amount")) {
            return "1234.50";
        }
        boolean simple = type == String.class || type == BigDecimal.class || type == Patch.class;
        Object named = BY_NAME.get(component.getName());
        return named != null && simple ? named : value(component.getGenericType());
    }

    private static @Nullable Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            Type argument = generic.getActualTypeArguments()[0];
            if (raw == Patch.class) {
                return value(argument);
            }
            if (raw == Map.class) {
                return mapped((Class<?>) argument, value(generic.getActualTypeArguments()[1]));
            }
            Object item = Collection.class.isAssignableFrom(raw) ? value(argument) : null;
            return item == null ? null : List.of(item);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return ((Enum<?>) plain.getEnumConstants()[0]).name();
        }
        Object known = BY_TYPE.get(plain);
        return known == null && plain.isRecord() ? of(plain, Set.of()) : known;
    }

    /** Keys that are free text mean something elsewhere in the body, so no example can invent them. */
    private static @Nullable Object mapped(Class<?> key, @Nullable Object value) {
        return key.isEnum() && value != null ? Map.of(((Enum<?>) key.getEnumConstants()[0]).name(), value) : null;
    }
}
