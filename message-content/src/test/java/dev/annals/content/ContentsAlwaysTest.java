package dev.annals.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.campaign.MessageContent;
import dev.annals.api.campaign.MessageText;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What holds whatever an author writes and whatever a customer is called, each case named by its seed. */
class ContentsAlwaysTest {
    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "\"",
            "'",
            "=",
            " ",
            "/",
            "&",
            ";",
            "#",
            "&#106;",
            "&lt;",
            "\n",
            "\r\n",
            "\uD83D\uDE00",
            "\u0000",
            "<!--",
            "-->",
            "<![CDATA[",
            "script",
            "<script>",
            "</script>",
            "<svg>",
            "<math>",
            "<style>",
            "</style>",
            "<noscript>",
            "<iframe src=",
            "onerror=",
            " onclick=\"",
            "alert(1)",
            "javascript:",
            "data:",
            "<a href=\"",
            "<a href=",
            "https://a.example/?",
            "<img src=",
            "<form>",
            "<table>",
            "<tr>",
            "<td ",
            "</td>",
            "<p title=\"",
            "<p style=\"",
            "url(",
            "<b>",
            "</b>",
            "{{customer.name}}",
            "{{#customer.name}}",
            "{{/customer.name}}",
            "{{^customer.name}}",
            "{{",
            "}}",
            "{{{",
            "{{>x}}",
            "{{unsubscribeLink}}",
            "text",
            "<plaintext>",
            "<textarea>",
            "<title>",
            "<select>",
            "<template>",
            "<br>");

    /** What a sensible author writes; together with a piece of the above it is what goes wrong in practice. */
    private static final List<String> SENSIBLE = List.of(
            "<p title=\"For {{customer.name}}\">",
            "</p>",
            "Dear {{customer.name}}, ",
            "{{customer.name}}",
            "{{#customer.name}}<b>{{/customer.name}}",
            "<a href=\"https://a.example/?x={{customer.name}}\">",
            "<a href='https://a.example/?x={{customer.name}}&amp;y=1'>",
            "<a href=\"{{unsubscribeLink}}\">",
            "</a>",
            "<img src=\"https://a.example/i.png\" alt='{{customer.name}}'>",
            "<table><tr><td>{{customer.name}}</td></tr></table>",
            "<ul><li>",
            "<br>",
            " 1 < 2 ");

    @Property(tries = 5_000, shrinking = ShrinkingMode.OFF)
    void nothing_that_runs_ever_comes_out(@ForAll long seed) {
        Random random = new Random(seed);
        MessageContent content = content(random);
        if (isSound(content)) {
            assertHarmless(Contents.message(content, Contents.called(pieces(random, 6)))
                    .html());
        }
    }

    @Property(tries = 5_000, shrinking = ShrinkingMode.OFF)
    void sanitising_leaves_nothing_that_runs_in_anything(@ForAll long seed) {
        assertHarmless(MailHtml.sanitised(pieces(new Random(seed), 20)));
    }

    @Property(tries = 5_000, shrinking = ShrinkingMode.OFF)
    void a_name_changes_no_element_and_no_attribute_of_an_accepted_text(@ForAll long seed) {
        Random random = new Random(seed);
        MessageContent content = content(random);
        if (isSound(content)) {
            String name = "x" + pieces(random, 6);
            assertThat(structure(
                            Contents.message(content, Contents.called(name)).html()))
                    .isEqualTo(structure(
                            Contents.message(content, Contents.called("Ann")).html()));
        }
    }

    @Property(tries = 5_000, shrinking = ShrinkingMode.OFF)
    void a_subject_is_one_line(@ForAll long seed) {
        Random random = new Random(seed);
        MessageContent content = Contents.text("{{customer.name}}", "x");
        String subject = Contents.message(content, Contents.called(anyCharacters(random)))
                .subject();
        assertThat(subject.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029))
                .isFalse();
    }

    @Test
    void enough_of_these_texts_are_accepted_with_a_value_in_them() {
        long accepted = LongStream.range(0, 2_000)
                .mapToObj(seed -> content(new Random(seed)))
                .filter(ContentsAlwaysTest::isSound)
                .filter(content -> html(content).contains("{{customer.name}}"))
                .count();
        assertThat(accepted).isGreaterThan(500);
    }

    private static String html(MessageContent content) {
        return content.variants().getFirst().texts().getFirst().html();
    }

    private static MessageContent content(Random random) {
        return Contents.of(new MessageText("en", "x", null, "x" + text(random)));
    }

    private static boolean isSound(MessageContent content) {
        return ContentCheck.of("", content, Medium.MAIL).isEmpty();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(8); left >= 0; left--) {
            text.append(SENSIBLE.get(random.nextInt(SENSIBLE.size())));
            text.append(random.nextInt(4) == 0 ? PIECES.get(random.nextInt(PIECES.size())) : "");
        }
        return text.toString().replace("\u0000", "");
    }

    private static String pieces(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(most); left >= 0; left--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static String anyCharacters(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            text.append((char) (random.nextBoolean() ? random.nextInt(0x100) : random.nextInt(0x10000)));
        }
        return text.toString();
    }

    private static void assertHarmless(String html) {
        Document document = Jsoup.parse(html);
        assertThat(document.select("script,style,iframe,form,input,svg,math,object,embed,meta[http-equiv],base,link"))
                .isEmpty();
        document.getAllElements().stream()
                .flatMap(e -> e.attributes().asList().stream())
                .forEach(attribute -> {
                    assertThat(attribute.getKey()).doesNotStartWith("on");
                });
        document.select("[href],[src]").stream()
                .map(element -> (element.attr("href") + element.attr("src")).toLowerCase(Locale.ROOT))
                .filter(address -> !address.isEmpty())
                .forEach(address -> assertThat(address).matches("(?s)(https?://|mailto:).*"));
    }

    /** Elements and the names of their attributes. */
    private static List<String> structure(String html) {
        return Jsoup.parse(html).getAllElements().stream()
                .map(element -> element.normalName()
                        + element.attributes().asList().stream()
                                .map(Attribute::getKey)
                                .toList())
                .toList();
    }
}
