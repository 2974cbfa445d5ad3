package dev.annals.server.imports.mapping;

import dev.annals.api.Money;
import dev.annals.api.Patch;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What a field holds, and so how a cell becomes its value. */
public enum ValueType {
    TEXT,
    NUMBER,
    BOOLEAN,
    DATE,
    /** One of the names of an enum. */
    CHOICE,
    MONEY,
    /** Several texts. */
    TEXTS,
    /** The id of a row of another kind. */
    REFERENCE,
    /** A number, boolean or text by what the mapping says. */
    CUSTOM,
    /** Lists and maps that only the mapping itself can write. */
    DATA;

    private static final Map<Type, ValueType> BY_JAVA_TYPE = Map.of(
            String.class, TEXT,
            BigDecimal.class, NUMBER,
            Boolean.class, BOOLEAN,
            boolean.class, BOOLEAN,
            LocalDate.class, DATE,
            Money.class, MONEY,
            UUID.class, REFERENCE);

    static ValueType of(Type type) {
        ValueType simple = BY_JAVA_TYPE.get(type);
        if (simple != null) {
            return simple;
        }
        if (type instanceof Class<?> choice && choice.isEnum()) {
            return CHOICE;
        }
        boolean texts = type instanceof ParameterizedType list
                && list.getRawType() == List.class
                && list.getActualTypeArguments()[0] == String.class;
        return texts ? TEXTS : DATA;
    }

    /** The type inside a {@link Patch}, or the type itself. */
    static Type unpatched(Type type) {
        return isPatch(type) ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
    }

    static boolean isPatch(Type type) {
        return type instanceof ParameterizedType parameterized && parameterized.getRawType() == Patch.class;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
