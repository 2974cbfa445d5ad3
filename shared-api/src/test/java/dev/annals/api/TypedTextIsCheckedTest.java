package dev.annals.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextIsCheckedTest {
    private final Check check = new Check();

    @Test
    void a_line_is_trimmed_and_composed() {
        assertThat(check.line("name", "  Zoe\u0308 ", 10)).isEqualTo("Zo\u00eb");
        check.done();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\u202eb", "a\u2066b", "a\u200fb", "a\ud800b", "a\u0085b"})
    void a_line_has_no_control_no_bidi_and_no_broken_characters(String text) {
        check.line("name", text, 10);
        assertThat(refusal().code()).isEqualTo(CommonRefusal.FORBIDDEN_CHARACTERS);
    }

    @Test
    void a_block_may_have_several_lines() {
        assertThat(check.optionalBlock("text", "one\ntwo\tthree", 20)).isEqualTo("one\ntwo\tthree");
        check.done();
    }

    @Test
    void length_is_counted_in_characters_not_in_code_units() {
        check.line("name", "\ud840\udc00".repeat(5), 5);
        check.done();
        check.line("name", "\ud840\udc00".repeat(6), 5);
        assertThat(refusal().code()).isEqualTo(CommonRefusal.TOO_LONG);
    }

    @Test
    void a_blank_line_counts_as_missing_and_a_blank_option_as_absent() {
        assertThat(check.optionalLine("source", "  ", 10)).isNull();
        check.line("name", " ", 10);
        assertThat(refusal().code()).isEqualTo(CommonRefusal.REQUIRED);
    }

    @Test
    void every_wrong_field_is_named_at_once() {
        check.line("name", null, 10);
        check.email("email", "nobody");
        check.lines("tags", List.of("fine", ""), 10, 10);
        Refused refused = catchThrowableOfType(Refused.class, check::done);
        assertThat(refused.refusals()).extracting(Refusal::pointer).containsExactly("/name", "/email", "/tags/1");
    }

    @Test
    void more_entries_than_allowed_are_refused_without_looking_at_each() {
        check.lines("tags", IntStream.range(0, 10_000).mapToObj(i -> "t" + i).toList(), 100, 50);
        assertThat(refusal().code()).isEqualTo(CommonRefusal.TOO_MANY);
    }

    @ParameterizedTest
    @CsvSource({
        "+86 138 0013 8000, +8613800138000",
        "+44 20 7946 0958, +442079460958",
        "+1 (212) 555-0100, +12125550100"
    })
    void a_phone_is_kept_in_international_form(String typed, String kept) {
        assertThat(check.phone("phone", typed)).isEqualTo(kept);
        check.done();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "+86", "call me", "+999 1"})
    void a_phone_without_country_or_sense_is_refused(String typed) {
        check.phone("phone", typed);
        assertThat(refusal().code()).isEqualTo(CommonRefusal.BAD_PHONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "@b.example", "a@b..example", "a b@c.example", "a@-b.example", "a"})
    void an_address_that_no_mail_reaches_is_refused(String typed) {
        check.email("email", typed);
        assertThat(refusal().code()).isEqualTo(CommonRefusal.BAD_EMAIL);
    }

    @Test
    void the_domain_of_an_email_is_folded_to_lower_case() {
        assertThat(check.email("email", "Zoe@Mail.EXAMPLE")).isEqualTo("Zoe@mail.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "1799-12-31", "2200-01-01", "9999-12-31"})
    void a_date_that_must_be_a_slip_is_refused(LocalDate date) {
        check.date("birthday", date);
        assertThat(refusal().code()).isEqualTo(CommonRefusal.OUT_OF_RANGE);
    }

    @ParameterizedTest
    @CsvSource({"1234.5, CNY, 1234.50", "7, JPY, 7", "0, USD, 0.00", "999999999999999, EUR, 999999999999999.00"})
    void money_has_the_decimals_of_its_currency(BigDecimal typed, String currency, String kept) {
        assertThat(check.money("amount", new Money(typed, currency)).amount()).hasToString(kept);
        check.done();
    }

    @ParameterizedTest
    @CsvSource({
        "-1, USD, OUT_OF_RANGE",
        "1000000000000000, USD, OUT_OF_RANGE",
        "1E+999999999, USD, OUT_OF_RANGE",
        "1E-999999999, USD, BAD_MONEY",
        "0.005, USD, BAD_MONEY",
        "1.5, JPY, BAD_MONEY",
        "1, XAU, BAD_MONEY",
        "1, usd, BAD_MONEY"
    })
    void money_out_of_bounds_is_refused(BigDecimal amount, String currency, CommonRefusal code) {
        check.money("amount", new Money(amount, currency));
        assertThat(refusal().code()).isEqualTo(code);
    }

    private Refused refusal() {
        return catchThrowableOfType(Refused.class, check::done);
    }
}
