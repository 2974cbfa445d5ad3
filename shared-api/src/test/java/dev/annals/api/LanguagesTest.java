package dev.annals.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
    private final Check check = new Check();

    @ParameterizedTest
    @CsvSource({"zh-cn, zh-CN", "EN, en", "ZH-hans-cn, zh-Hans-CN", "iw, he"})
    void a_tag_is_kept_in_its_canonical_form(String typed, String kept) {
        assertThat(Language.checked(check, "language", typed)).isEqualTo(kept);
        check.done();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "Chinese (simplified)", "-", "x-private", "und"})
    void what_names_no_language_is_refused(String typed) {
        Language.checked(check, "language", typed);
        Refused refused = catchThrowableOfType(Refused.class, check::done);
        assertThat(refused.code()).isEqualTo(CommonRefusal.BAD_LANGUAGE);
    }

    @Test
    void no_language_is_none() {
        assertThat(Language.checked(check, "language", " ")).isNull();
        check.done();
    }

    @ParameterizedTest
    @CsvSource({
        "zh, zh, true",
        "zh, zh-CN, true",
        "zh-CN, zh, true",
        "zh-CN, zh-TW, false",
        "zh, zha, false",
        "zha, zh, false",
        "en, zh, false"
    })
    void whoever_speaks_a_language_serves_its_regions_and_the_other_way_round(
            String spoken, String wanted, boolean serves) {
        assertThat(Language.serves(spoken, wanted)).isEqualTo(serves);
    }

    @ParameterizedTest
    @CsvSource({"Support, support", "ＳＵＰＰＯＲＴ, support", "Straße, STRASSE", "维修, 维修", "ﬁx, FIX"})
    void names_are_compared_without_regard_to_case_and_width(String one, String other) {
        assertThat(Text.key(one)).isEqualTo(Text.key(other));
    }

    @ParameterizedTest
    @CsvSource({"Level 1, Level 2", "Zoe, Zoë", "维修, 維修"})
    void names_that_differ_otherwise_are_different(String one, String other) {
        assertThat(Text.key(one)).isNotEqualTo(Text.key(other));
    }
}
