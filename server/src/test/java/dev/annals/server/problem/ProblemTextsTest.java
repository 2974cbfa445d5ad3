package dev.annals.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.annals.api.Refusal;
import dev.annals.api.RefusalCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemTextsTest {
    private static final Path PAGES = Path.of("..", "docs", "problems");

    private final ProblemTexts texts = new ProblemTexts();

    /** Every code of every enum on the class path, so that a new one cannot be forgotten. */
    static List<RefusalCode> codes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.annals").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(RefusalCode.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(RefusalCode.class::cast)
                        .toList();
    }

    @Test
    void there_are_codes() {
        assertThat(codes()).hasSizeGreaterThan(70);
    }

    @Test
    void a_code_means_one_thing() {
        assertThat(codes()).extracting(RefusalCode::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void every_code_has_a_title_and_a_detail_in_both_languages(RefusalCode code) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(texts.title(code, locale)).isNotBlank().doesNotStartWith(code.name());
            assertThat(texts.detail(new Refusal(code, null, Map.of()), locale))
                    .isNotBlank()
                    .doesNotStartWith(code.name());
        }
        assertThat(texts.title(code, Locale.ENGLISH)).isNotEqualTo(texts.title(code, Locale.SIMPLIFIED_CHINESE));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void every_code_has_a_page(RefusalCode code) {
        assertThat(PAGES.resolve(Problems.page(code) + ".md"))
                .content()
                .contains(
                        "`" + code.name() + "`",
                        "status " + Problems.status(code).value());
    }

    @Test
    void every_page_is_about_a_code() throws Exception {
        List<String> known = Stream.concat(Stream.of("README"), codes().stream().map(Problems::page))
                .map(page -> page + ".md")
                .toList();
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString())).isSubsetOf(known);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, en",
                "zh-CN, zh",
                "zh-Hant;q=0.9, zh",
                "'fr, zh;q=0.5, en;q=0.4', zh",
                "'de, fr', en",
                "'zh;q=0', en",
                "';;;', en"
            })
    void texts_are_in_the_language_that_suits_the_reader_best(String header, String language) {
        assertThat(texts.locale(header).getLanguage()).isEqualTo(language);
    }
}
