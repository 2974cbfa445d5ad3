package dev.annals.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTextTest {
    @ParameterizedTest
    @CsvSource({
        "王伟, 王",
        "王伟, 伟",
        "王伟, wangwei",
        "王伟, wang",
        "王伟, wei",
        "王伟, ww",
        "王伟, WangW",
        "王伟, wang wei",
        "Zoë, zoe",
        "Zoë, ZOË",
        "Straße 5, strasse",
        "Łódź, lodz",
        "François-Xavier, xavier",
        "吕布, lvbu",
        "吕布, lubu",
        "吕布, lü",
        "单田芳, shan",
        "上海华为技术有限公司, 华为",
        "上海华为技术有限公司, huawei",
        "上海华为技术有限公司, hwjs",
        "上海华为技术有限公司, 上海华为技术有限公司",
        "王伟 GmbH, 王 gmbh",
        "ＡＢＣ, abc",
        "+8613812345678, 5678",
        "+8613812345678, 138 1234 5678",
        "+8613812345678, +86-138",
        "zoe@example.org, zoe@example",
        "x, x"
    })
    void is_found_by(String text, String q) {
        assertThat(finds(text, q)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "王伟, 李",
        "王伟, angwei",
        "王伟, wangwu",
        "Zoë, oe",
        "Zoë, zoe x",
        "+8613812345678, 5679",
        "Ann, %",
        "Ann, _nn",
        "Ann, '\\'",
        "Ann, '+++'"
    })
    void is_not_found_by(String text, String q) {
        assertThat(finds(text, q)).isFalse();
    }

    @Test
    void chinese_names_stand_among_latin_ones_by_their_pinyin() {
        assertThat(List.of("Zoë", "王伟", "Émile", "Wagner", "李娜", "emil", "Wanja").stream()
                        .sorted(java.util.Comparator.comparing(SearchText::sortKey))
                        .toList())
                .containsExactly("emil", "Émile", "李娜", "Wagner", "王伟", "Wanja", "Zoë");
    }

    private static boolean finds(String text, String q) {
        String column = SearchText.of(List.of(text));
        return SearchText.patterns(q).stream().allMatch(pattern -> column.contains(pattern.replaceAll("^%|%$", "")));
    }
}
