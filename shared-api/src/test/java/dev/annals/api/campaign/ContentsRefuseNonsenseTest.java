package dev.annals.api.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.annals.api.Check;
import dev.annals.api.CommonRefusal;
import dev.annals.api.Json;
import dev.annals.api.Refusal;
import dev.annals.api.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The shape of a content, whatever its templates say. */
class ContentsRefuseNonsenseTest {
    private static final MessageText TEXT = new MessageText("en", "News", "Hi", null);

    @Test
    void a_single_variant_is_for_everybody() {
        assertThat(checked(variant("A", null, TEXT)).variants().getFirst().share())
                .isEqualTo(100);
    }

    @Test
    void shares_sum_to_100_and_none_is_empty() {
        assertThat(codes(variant("A", 60, TEXT), variant("B", 30, TEXT))).containsExactly(ContentRefusal.BAD_SHARES);
        assertThat(codes(variant("A", 100, TEXT), variant("B", 0, TEXT))).containsExactly(ContentRefusal.BAD_SHARES);
        assertThat(codes(variant("A", 100, TEXT), variant("B", null, TEXT))).containsExactly(ContentRefusal.BAD_SHARES);
        assertThat(codes(variant("A", 40, TEXT))).containsExactly(ContentRefusal.BAD_SHARES);
        assertThat(checked(variant("A", 40, TEXT), variant("B", 60, TEXT)).variants())
                .hasSize(2);
    }

    @Test
    void there_are_one_to_four_variants_of_different_names() {
        MessageVariant[] five =
                IntStream.range(0, 5).mapToObj(i -> variant("" + i, 20, TEXT)).toArray(MessageVariant[]::new);
        assertThat(codes(five)).contains(CommonRefusal.TOO_MANY);
        assertThat(codes()).contains(CommonRefusal.REQUIRED);
        assertThat(codes(variant("A", 40, TEXT), variant("A ", 60, TEXT)))
                .containsExactly(ContentRefusal.DUPLICATE_VARIANT);
    }

    @Test
    void each_language_is_said_once_and_says_something() {
        assertThat(codes(variant("A", null, TEXT, new MessageText("EN", "News", "Hi", null))))
                .containsExactly(ContentRefusal.DUPLICATE_LANGUAGE);
        assertThat(codes(variant("A", null, new MessageText("en", "News", " ", null))))
                .containsExactly(ContentRefusal.NOTHING_TO_READ);
        assertThat(codes(variant("A", null, new MessageText("Klingon!", "News", "Hi", null))))
                .containsExactly(CommonRefusal.BAD_LANGUAGE);
        assertThat(codes(variant("A", null, new MessageText(null, "News", "Hi", null))))
                .containsExactly(CommonRefusal.REQUIRED);
        assertThat(codes(variant("A", null))).containsExactly(CommonRefusal.REQUIRED);
    }

    @Test
    void texts_have_their_limits_and_a_subject_is_one_line() {
        assertThat(codes(variant("A", null, new MessageText("en", "x".repeat(201), "Hi", null))))
                .containsExactly(CommonRefusal.TOO_LONG);
        assertThat(codes(variant("A", null, new MessageText("en", "a\r\nBcc: b", "Hi", null))))
                .containsExactly(CommonRefusal.FORBIDDEN_CHARACTERS);
        assertThat(codes(variant("A", null, new MessageText("en", "x", "x".repeat(20_001), null))))
                .containsExactly(CommonRefusal.TOO_LONG);
        assertThat(codes(variant("A", null, new MessageText("en", "x", null, "x".repeat(100_001)))))
                .containsExactly(CommonRefusal.TOO_LONG);
    }

    @Test
    void what_is_missing_in_json_is_refused_or_nothing() {
        MessageContent bare = Json.mapper().readValue("{\"variants\":[null]}", MessageContent.class);
        assertThat(codes(bare)).contains(CommonRefusal.REQUIRED);
        MessageContent noFallbacks = Json.mapper()
                .readValue(
                        "{\"variants\":[{\"name\":\"A\",\"texts\":[{\"language\":\"zh-cn\",\"text\":\"你好\"}]}]}",
                        MessageContent.class);
        MessageContent checked = MessageContent.checked(new Check(), "content", noFallbacks);
        assertThat(checked.fallbacks()).isEmpty();
        assertThat(checked.variants().getFirst().texts().getFirst().language()).isEqualTo("zh-CN");
    }

    private static MessageVariant variant(String name, Integer share, MessageText... texts) {
        return new MessageVariant(name, share, Arrays.asList(texts));
    }

    private static MessageContent checked(MessageVariant... variants) {
        Check check = new Check();
        MessageContent content =
                MessageContent.checked(check, "content", new MessageContent(List.of(variants), Map.of()));
        check.done();
        return content;
    }

    private static List<Object> codes(MessageVariant... variants) {
        return codes(new MessageContent(List.of(variants), Map.of()));
    }

    private static List<Object> codes(MessageContent content) {
        Check check = new Check();
        MessageContent.checked(check, "content", content);
        return catchThrowableOfType(Refused.class, check::done).refusals().stream()
                .<Object>map(Refusal::code)
                .toList();
    }
}
