package dev.annals.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.campaign.MessageContent;
import dev.annals.api.campaign.MessageText;
import dev.annals.api.campaign.MessageVariant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one reader gets. */
class RenderingAMessageTest {

    @Test
    void a_value_is_escaped_in_html_and_stands_as_it_is_in_subject_and_text() {
        MessageContent content = Contents.of(
                new MessageText("en", "For {{customer.name}}", "Hi {{customer.name}}", "<p>{{customer.name}}</p>"));
        RenderedMessage message = Contents.message(content, Contents.called("Tom & <b>\"Ann\"</b>"));
        assertThat(message.subject()).isEqualTo("For Tom & <b>\"Ann\"</b>");
        assertThat(message.text()).isEqualTo("Hi Tom & <b>\"Ann\"</b>");
        assertThat(message.html()).startsWith("<p>Tom &amp; &lt;b&gt;").doesNotContain("<b>");
    }

    @Test
    void a_value_with_braces_is_not_read_as_a_template() {
        RenderedMessage message = Contents.message(
                Contents.text("{{customer.name}}", "{{customer.name}}"), Contents.called("{{campaign.name}}"));
        assertThat(message.text()).isEqualTo("{{campaign.name}}");
    }

    @Test
    void nobody_writes_headers_by_being_called_so() {
        RenderedMessage message = Contents.message(
                Contents.text("For {{customer.name}}", "x"),
                Contents.called("Ann\r\nBcc: everybody@a.example\u2028\u0000\u0085x"));
        assertThat(message.subject()).isEqualTo("For Ann Bcc: everybody@a.example x");
    }

    @Test
    void what_is_not_known_is_what_the_author_says_or_nothing() {
        MessageContent content = Contents.text(
                "News",
                "Dear {{customer.name}}{{^customer.grade}} guest{{/customer.grade}}"
                        + "{{#customer.grade}} of {{customer.grade}}{{/customer.grade}} in {{customer.city}}.");
        MessageContent withFallbacks =
                Contents.checked(new MessageContent(content.variants(), Map.of("customer.name", "reader")));
        assertThat(Contents.message(withFallbacks, Contents.nobody()).text()).isEqualTo("Dear reader guest in .");
        assertThat(Contents.message(withFallbacks, Contents.with(Variable.CUSTOMER_GRADE, "gold"))
                        .text())
                .isEqualTo("Dear reader of gold in .");
        assertThat(Contents.message(withFallbacks, Contents.called(" ")).text()).startsWith("Dear reader");
    }

    @Test
    void a_fallback_does_not_count_as_known() {
        MessageContent content = Contents.text(
                "News", "{{#customer.name}}known{{/customer.name}}{{^customer.name}}unknown{{/customer.name}}");
        assertThat(Contents.message(
                                new MessageContent(content.variants(), Map.of("customer.name", "reader")),
                                Contents.nobody())
                        .text())
                .isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"zh-CN, 你好", "zh, 你好", "en, Hello", "en-GB, Hello", "fr, Hello", "-, Hello"})
    void a_reader_gets_the_language_that_serves_or_else_the_first(String wanted, String text) {
        Rendering rendering = Rendering.of(
                Contents.of(new MessageText("en", "News", "Hello", null), new MessageText("zh-CN", "新闻", "你好", null)));
        assertThat(rendering
                        .message("A", wanted, Contents.nobody(), LinkRewriting.NONE)
                        .text())
                .isEqualTo(text);
    }

    @Test
    void each_variant_says_its_own() {
        Rendering rendering = Rendering.of(Contents.checked(new MessageContent(
                List.of(
                        new MessageVariant("A", 30, List.of(new MessageText("en", "x", "one", null))),
                        new MessageVariant("B", 70, List.of(new MessageText("en", "x", "two", null)))),
                Map.of())));
        assertThat(rendering
                        .message("B", null, Contents.nobody(), LinkRewriting.NONE)
                        .text())
                .isEqualTo("two");
    }

    @Test
    void text_that_nobody_wrote_follows_from_the_html() {
        String html = "<h1>News &amp; more</h1><p>Dear <b>{{customer.name}}</b>,<br>look:</p>"
                + "<ul><li>one</li><li><a href=\"https://a.example/?a=1&amp;b=2\">two</a></li></ul>"
                + "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>"
                + "<a href=\"https://b.example/\">https://b.example/</a>"
                + "<img src=\"https://a.example/i.png\" alt=\" A picture\">";
        assertThat(Contents.message(Contents.html(html), Contents.called("Ann <x>"))
                        .text())
                .isEqualTo("""
                        News & more

                        Dear Ann <x>,
                        look:

                        - one
                        - two (https://a.example/?a=1&b=2)

                        a b
                        c d

                        https://b.example/ A picture""");
    }

    @Test
    void even_html_that_nobody_checked_goes_out_without_what_is_dangerous() {
        assertThat(Contents.message(
                                Contents.html(
                                        "<p onclick=\"x()\">Hi<script>x()</script><a href=\"javascript:x()\">y</a></p>"),
                                Contents.nobody())
                        .html())
                .isEqualTo("<p>Hi<a>y</a></p>");
    }
}
