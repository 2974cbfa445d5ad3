package dev.annals.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Refusal;
import dev.annals.api.campaign.ContentRefusal;
import dev.annals.api.campaign.MessageContent;
import dev.annals.api.campaign.MessageText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an author is told about a text before anybody gets it. */
class CheckingContentTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Dear {{customer.name, TEMPLATE_SYNTAX",
                "Dear {{}}, TEMPLATE_SYNTAX",
                "Dear {{ {{customer.name}}, TEMPLATE_SYNTAX",
                "{{#customer.grade}}gold, TEMPLATE_SYNTAX",
                "gold{{/customer.grade}}, TEMPLATE_SYNTAX",
                "{{#customer.grade}}gold{{/customer.name}}, TEMPLATE_SYNTAX",
                "Dear {{customer.birthday}}, UNKNOWN_VARIABLE",
                "{{^customer.secret}}x{{/customer.secret}}, UNKNOWN_VARIABLE",
                "{{.}}, UNKNOWN_VARIABLE",
                "{{> footer}}, FORBIDDEN_TAG",
                "{{< parent}}, FORBIDDEN_TAG",
                "{{$ block}}, FORBIDDEN_TAG",
                "{{=<% %>=}}, FORBIDDEN_TAG",
                "{{{customer.name}}}, FORBIDDEN_TAG",
                "{{&customer.name}}, FORBIDDEN_TAG"
            })
    void a_template_says_only_what_it_may(String template, ContentRefusal code) {
        assertThat(codes(Contents.html(template))).contains(code);
        assertThat(codes(Contents.text("News", template))).contains(code);
        assertThat(codes(Contents.text(template, "News"))).contains(code);
    }

    @Test
    void the_place_is_said_by_line_and_column() {
        Refusal refusal = refusals(Contents.html("<p>Dear reader,</p>\n<p>{{customer.shoeSize}}</p>"))
                .getFirst();
        assertThat(refusal.pointer()).isEqualTo("/content/variants/0/texts/0/html");
        assertThat(refusal.values()).isEqualTo(Map.of("what", "customer.shoeSize", "line", "2", "column", "4"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "<p>Hi</p><script>alert(1)</script> | script",
                "<img src=\"https://a.example/i.png\" onerror=\"alert(1)\"> | img onerror",
                "<p onclick=alert(1)>Hi</p> | p onclick",
                "<a href=\"javascript:alert(1)\">Hi</a> | a href",
                "<a href=\" java\tscript:alert(1)\">Hi</a> | a href",
                "<a href=\"&#106;avascript:alert(1)\">Hi</a> | a href",
                "<a href=\"data:text/html,x\">Hi</a> | a href",
                "<a href=\"/only/here\">Hi</a> | a href",
                "<img src=\"http://a.example/i.png\"> | img src",
                "<iframe src=\"https://a.example\"></iframe> | iframe",
                "<form action=\"https://a.example\"><p>x</p></form> | form",
                "<input name=\"x\"> | input",
                "<svg><p>x</p></svg> | svg",
                "<object data=\"x\"></object> | object",
                "<meta http-equiv=\"refresh\" content=\"0\"> | meta",
                "<link rel=\"stylesheet\" href=\"https://a.example\"> | link",
                "<style>p { color: red }</style> | style",
                "<base href=\"https://a.example\"> | base",
                "<p style=\"background: url(https://a.example/x)\">Hi</p> | p style",
                "<p style=\"background: u\\rl(https://a.example/x)\">Hi</p> | p style",
                "<table><tr><td background=\"https://a.example/x\">Hi</td></tr></table> | td background"
            })
    void dangerous_html_is_refused_by_name(String html, String what) {
        assertThat(refusals(Contents.html(html))).anySatisfy(refusal -> {
            assertThat(refusal.code()).isEqualTo(ContentRefusal.FORBIDDEN_HTML);
            assertThat(refusal.values()).containsEntry("what", what);
        });
    }

    @Test
    void of_two_links_the_bad_one_is_named() {
        String html = "<a href=\"https://a.example\">one</a>\n<a href=\"javascript:x()\">two</a>";
        assertThat(refusals(Contents.html(html)))
                .singleElement()
                .satisfies(refusal ->
                        assertThat(refusal.values()).containsEntry("line", "2").containsEntry("column", "1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"{{customer.name}}\">x</a>",
                "<a href=\"https://{{customer.name}}/\">x</a>",
                "<a href=\"https://a.example/{{customer.name}}?x=1\">x</a>",
                "<a href=https://a.example/?x={{customer.name}}>x</a>",
                "<a href=\"https://a.example/?x={{#customer.name}}1{{/customer.name}}\">x</a>",
                "<a href=\"{{unsubscribeLink}}{{customer.name}}\">x</a>",
                "<a href=\"https://a.example/?x\" href=\"{{customer.name}}\">x</a>",
                "<img src=\"https://a.example/?x={{customer.name}}\">",
                "<p style=\"color: {{customer.name}}\">x</p>",
                "<p style=\"color: a > {{customer.name}}\">x</p>",
                "<p title={{customer.name}}>x</p>",
                "<p {{customer.name}}=\"x\">x</p>",
                "<{{customer.name}}>",
                "</{{customer.name}}>",
                "<!-- {{customer.name}} -->",
                "<td title={{customer.name}}>",
                "<p title=\"x\" {{customer.name}}",
            })
    void a_value_stands_only_where_it_is_nothing_but_a_value(String html) {
        assertThat(codes(Contents.html(html))).contains(ContentRefusal.MISPLACED_TAG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Dear {{customer.name}}, 3 < 4 {{customer.grade}}</p>",
                "<a href=\"https://a.example/?x={{customer.name}}&amp;y={{customer.grade}}\">x</a>",
                "<a href='mailto:a@a.example?subject={{campaign.name}}'>x</a>",
                "<a href=\"{{unsubscribeLink}}\">x</a>",
                "<a href=\" {{ unsubscribeLink }} \">x</a>",
                "<a href={{unsubscribeLink}}>x</a>",
                "<p title=\"For {{customer.name}}\">x</p>",
                "<img src=\"https://a.example/i.png\" alt='{{customer.name}}' width=\"10\">",
                "<span>plain</span><font color=\"#ff0000\" size=\"2\">red</font>",
                "<table width=\"600\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" role=\"presentation\">"
                        + "{{#customer.grade}}<tr><td align=\"center\" style=\"padding: 4px; color: #333333\">"
                        + "{{customer.grade}}</td></tr>{{/customer.grade}}</table>",
                "<!-- a comment -->{{! and one for authors }}<p>x</p>"
            })
    void what_mail_needs_is_allowed(String html) {
        assertThat(refusals(Contents.html(html))).isEmpty();
    }

    @Test
    void a_mail_has_a_subject_and_a_short_message_has_text_only() {
        assertThat(codes(Contents.of(new MessageText("en", null, "Hi", null)))).containsExactly(CommonRefusal.REQUIRED);
        MessageContent mail = Contents.text("News", "Hi");
        assertThat(ContentCheck.of("", mail, Medium.SHORT_MESSAGE))
                .extracting(Refusal::code)
                .containsExactly(ContentRefusal.ONLY_TEXT_ALLOWED);
        MessageContent message = Contents.of(new MessageText("en", null, "Hi {{customer.name}}", null));
        assertThat(ContentCheck.of("", message, Medium.SHORT_MESSAGE)).isEmpty();
    }

    @Test
    void only_variables_that_are_no_links_have_fallbacks() {
        MessageContent content = Contents.text("News", "Hi");
        for (String name : List.of("customer.shoeSize", "unsubscribeLink")) {
            assertThat(codes(new MessageContent(content.variants(), Map.of(name, "x"))))
                    .containsExactly(ContentRefusal.UNKNOWN_VARIABLE);
        }
        assertThat(codes(new MessageContent(content.variants(), Map.of("customer.name", "x"))))
                .isEmpty();
    }

    @Test
    void characters_that_stand_for_tags_are_in_no_text() {
        assertThat(codes(Contents.html("<p>\uFDD0</p>"))).contains(ContentRefusal.TEMPLATE_SYNTAX);
    }

    private static List<Refusal> refusals(MessageContent content) {
        return ContentCheck.of("/content", content, Medium.MAIL);
    }

    private static List<Object> codes(MessageContent content) {
        return refusals(content).stream().<Object>map(Refusal::code).toList();
    }
}
