package dev.annals.api.segment;

import dev.annals.api.Money;
import dev.annals.api.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/** Reads the form of a rule; what is neither a condition nor a group is refused with a pointer to it. */
final class RuleReader extends ValueDeserializer<Rule> {
    private static final Set<String> PROPERTIES = Set.of("field", "op", "value", "values", "channel", "purpose");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,40}(?:\\.\\d{1,40})?");

    @Override
    public Rule deserialize(JsonParser json, DeserializationContext context) {
        String pointer = json.streamReadContext().pathAsPointer().toString();
        return rule(context.readTree(json), pointer);
    }

    private static Rule rule(@Nullable JsonNode node, String pointer) {
        if (node == null || !node.isObject()) {
            throw notARule(pointer);
        }
        if (node.has("field")) {
            return condition(node, pointer);
        }
        if (node.size() == 1 && node.has("all")) {
            return new AllOf(list(node.get("all"), pointer + "/all", RuleReader::rule));
        }
        if (node.size() == 1 && node.has("any")) {
            return new AnyOf(list(node.get("any"), pointer + "/any", RuleReader::rule));
        }
        if (node.size() == 1 && node.has("not")) {
            return new Not(rule(node.get("not"), pointer + "/not"));
        }
        throw notARule(pointer);
    }

    private static Rule condition(JsonNode node, String pointer) {
        for (String property : node.propertyNames()) {
            if (!PROPERTIES.contains(property)) {
                throw notARule(pointer);
            }
        }
        return new Condition(
                word(node, "field", pointer),
                word(node, "op", pointer),
                node.hasNonNull("value") ? value(node.get("value"), pointer) : null,
                node.hasNonNull("values") ? list(node.get("values"), pointer + "/values", RuleReader::value) : null,
                text(node, "channel", pointer),
                text(node, "purpose", pointer));
    }

    private static <T> List<T> list(JsonNode node, String pointer, BiFunction<JsonNode, String, T> read) {
        if (!node.isArray()) {
            throw notARule(pointer);
        }
        List<T> list = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            list.add(read.apply(node.get(i), pointer + "/" + i));
        }
        return List.copyOf(list);
    }

    /** What is not said is no word that anybody knows. */
    private static String word(JsonNode node, String property, String pointer) {
        String word = text(node, property, pointer);
        return word == null ? "" : word;
    }

    private static @Nullable String text(JsonNode node, String property, String pointer) {
        JsonNode text = node.get(property);
        if (text == null || text.isNull()) {
            return null;
        }
        if (!text.isString()) {
            throw notARule(pointer + "/" + property);
        }
        return text.stringValue();
    }

    /** What no field has as its value stays as it is, to be refused for being no value of the field. */
    private static Object value(JsonNode node, String pointer) {
        if (node.isString()) {
            return node.stringValue();
        }
        if (node.isNumber()) {
            return number(node.decimalValue());
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return isMoney(node)
                ? new Money(
                        new BigDecimal(node.get("amount").stringValue()),
                        node.get("currency").stringValue())
                : node;
    }

    private static boolean isMoney(JsonNode node) {
        return node.size() == 2
                && node.path("amount").isString()
                && node.path("currency").isString()
                && AMOUNT.matcher(node.get("amount").stringValue()).matches();
    }

    /** Equal numbers are equal values, however they are written; an exponent is left to the check. */
    private static BigDecimal number(BigDecimal number) {
        if (Math.abs((long) number.scale()) > SegmentLimits.DIGITS) {
            return number;
        }
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static Refused notARule(String pointer) {
        return Refused.at(pointer, SegmentRefusal.NOT_A_RULE);
    }
}
