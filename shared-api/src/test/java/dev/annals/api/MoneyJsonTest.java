package dev.annals.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DatabindException;

class MoneyJsonTest {
    @Test
    void what_is_written_can_be_read_again() {
        Money money = new Money(new BigDecimal("1234.50"), "CNY");
        String json = Json.mapper().writeValueAsString(money);
        assertThat(json).isEqualTo("{\"amount\":\"1234.50\",\"currency\":\"CNY\"}");
        assertThat(Json.mapper().readValue(json, Money.class)).isEqualTo(money);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234.50", "\"1E+9\"", "\"\"", "\" 1\"", "\"1,5\"", "\"NaN\"", "true", "[\"1\"]", "{}"})
    void an_amount_is_a_string_of_digits(String amount) {
        String json = "{\"amount\":" + amount + ",\"currency\":\"CNY\"}";
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> Json.mapper().readValue(json, Money.class));
    }
}
