package dev.annals.api;

import java.math.BigDecimal;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * An amount in one currency, in JSON {@code {"amount":"1234.50","currency":"CNY"}}. Never floating
 * point; the scale is that of the currency.
 *
 * @param currency ISO 4217 code
 */
public record Money(
        @JsonSerialize(using = tools.jackson.databind.ser.std.ToStringSerializer.class)
        BigDecimal amount,

        String currency) {

    /** Sum of two amounts of the same currency. */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
        return new Money(amount.add(other.amount), currency);
    }
}
