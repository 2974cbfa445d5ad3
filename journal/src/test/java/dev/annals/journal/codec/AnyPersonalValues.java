package dev.annals.journal.codec;

import dev.annals.api.DomainEvent;
import dev.annals.api.Patch;
import dev.annals.api.Personal;
import dev.annals.api.customer.Address;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Random values in the place of an event's personal ones. */
final class AnyPersonalValues {
    /** In all texts that are made here, and in nothing else. */
    private static final String TOLD = "Told";

    private static final List<String> SIGNS =
            List.of("a", "Z", " ", "王", "é", "\"", "\\", "\n", "}", ",\"$sealed\":{", "</script>", "😀", "\u202e", "'");

    private AnyPersonalValues() {}

    static DomainEvent in(DomainEvent sample, Random random) {
        try {
            RecordComponent[] components = sample.getClass().getRecordComponents();
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = components[i].isAnnotationPresent(Personal.class)
                        ? value(components[i], random)
                        : components[i].getAccessor().invoke(sample);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (DomainEvent) sample.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What must not be found in what is stored of it. */
    static Stream<String> told(DomainEvent event) {
        return Arrays.stream(event.getClass().getRecordComponents())
                        .anyMatch(component -> component.isAnnotationPresent(Personal.class))
                ? Stream.of(TOLD)
                : Stream.empty();
    }

    private static @Nullable Object value(RecordComponent component, Random random) {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(org.jspecify.annotations.Nullable.class);
        return optional && random.nextInt(4) == 0 ? null : value(component.getGenericType(), random);
    }

    private static Object value(Type type, Random random) {
        if (type instanceof ParameterizedType generic) {
            Type argument = generic.getActualTypeArguments()[0];
            return switch (((Class<?>) generic.getRawType()).getSimpleName()) {
                case "Patch" -> random.nextInt(4) == 0 ? Patch.clear() : Patch.set(value(argument, random));
                case "List" ->
                    IntStream.range(0, random.nextInt(4))
                            .mapToObj(i -> value(argument, random))
                            .toList();
                default -> fields(random);
            };
        }
        return switch (((Class<?>) type).getSimpleName()) {
            case "String" -> text(random);
            case "LocalDate" -> LocalDate.ofEpochDay(random.nextInt(20_000));
            case "Address" ->
                new Address(text(random), text(random), null, random.nextBoolean() ? text(random) : null, "GB");
            default -> throw new IllegalArgumentException("no values of " + type);
        };
    }

    private static Map<String, Object> fields(Random random) {
        Map<String, Object> fields = new TreeMap<>();
        IntStream.range(0, random.nextInt(5))
                .forEach(i -> fields.put(
                        "field" + i,
                        switch (random.nextInt(4)) {
                            case 0 -> new BigDecimal(random.nextInt(100_000)).movePointLeft(random.nextInt(5));
                            case 1 -> random.nextBoolean();
                            case 2 -> List.of(text(random), Map.of("deep", text(random)));
                            default -> text(random);
                        }));
        return fields;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder(TOLD);
        IntStream.range(0, random.nextInt(30)).forEach(i -> text.append(SIGNS.get(random.nextInt(SIGNS.size()))));
        return text.toString();
    }
}
