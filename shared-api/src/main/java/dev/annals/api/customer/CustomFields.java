package dev.annals.api.customer;

import dev.annals.api.Check;
import dev.annals.api.CommonRefusal;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Extra fields of a customer: names of letters, digits, {@code _} and {@code -}; values are texts, numbers or booleans. */
final class CustomFields {
    private static final int MAX_FIELDS = 100;
    private static final int MAX_DIGITS = 40;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-]{1,60}");

    private CustomFields() {}

    /** The fields in the order of their names, so that equal content is stored as equal bytes. */
    static @Nullable Map<String, Object> checked(Check check, @Nullable Map<String, Object> fields) {
        if (fields == null) {
            return null;
        }
        if (fields.size() > MAX_FIELDS) {
            check.refuse("custom", CommonRefusal.TOO_MANY, Map.of("max", "" + MAX_FIELDS));
            return fields;
        }
        Map<String, Object> checked = new TreeMap<>();
        fields.forEach((name, value) -> {
            if (!NAME.matcher(name).matches()) {
                check.refuse("custom", CommonRefusal.BAD_FORMAT);
            } else if (value instanceof String text) {
                String block = check.optionalBlock("custom/" + name, text, 2000);
                checked.put(name, block == null ? "" : block);
            } else if (value instanceof Boolean || value instanceof Number number && isShort(number)) {
                checked.put(name, value);
            } else {
                check.refuse("custom/" + name, CommonRefusal.BAD_FORMAT);
            }
        });
        return java.util.Collections.unmodifiableMap(checked);
    }

    /** Short to write out in full, too: 1E+1000000000 is not. */
    private static boolean isShort(Number number) {
        BigDecimal decimal = new BigDecimal(number.toString());
        return decimal.precision() <= MAX_DIGITS && Math.abs((long) decimal.scale()) <= MAX_DIGITS;
    }
}
