package dev.annals.api;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * An amount in one currency, in JSON {@code {"amount":"1234.50","currency":"CNY"}}. Never floating
 * point; the scale is that of the currency.
 *
 * @param currency ISO 4217 code
 */
public record Money(
        @JsonSerialize(using = ToStringSerializer.class) @JsonDeserialize(using = Money.AmountReader.class)
        BigDecimal amount,

        String currency) {

    /** Sum of two amounts of the same currency. */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
        return new Money(amount.add(other.amount), currency);
    }

    /** Takes only a string of digits: a JSON number may have passed through floating point on its way. */
    static final class AmountReader extends ValueDeserializer<BigDecimal> {
        private static final Pattern PLAIN = Pattern.compile("-?\\d{1,40}(?:\\.\\d{1,40})?");

        @Override
        public BigDecimal deserialize(JsonParser json, DeserializationContext context) {
            String text = json.currentToken() == JsonToken.VALUE_STRING ? json.getString() : null;
            if (text == null || !PLAIN.matcher(text).matches()) {
                return context.reportInputMismatch(BigDecimal.class, "an amount is a string of digits");
            }
            return new BigDecimal(text);
        }
    }
}
