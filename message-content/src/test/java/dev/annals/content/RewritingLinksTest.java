package dev.annals.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.campaign.MessageContent;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the links of a message lead. */
class RewritingLinksTest {
    private static final MessageContent CONTENT = Contents.html("""
            {{#customer.grade}}<a href="https://a.example/{{! }}?g={{customer.grade}}">gold</a>{{/customer.grade}}
            <a href="mailto:b@a.example">mail</a>
            <a href='https://c.example/?n={{customer.name}}&amp;x=1#y'>shop</a>
            <b><a href=http://d.example>plain</b></a>
            <a href="{{unsubscribeLink}}">no more</a>""".replace("{{! }}", ""));

    @Test
    void links_into_the_web_are_counted_through_the_whole_text() {
        assertThat(Rendering.of(CONTENT).links("A", null))
                .containsExactly(
                        new MessageLink(1, "https://a.example/?g={{customer.grade}}"),
                        new MessageLink(2, "https://c.example/?n={{customer.name}}&amp;x=1#y"),
                        new MessageLink(3, "http://d.example"));
    }

    @Test
    void only_links_into_the_web_lead_elsewhere() {
        MessageValues values = new MessageValues(new EnumMap<>(
                Map.of(Variable.CUSTOMER_NAME, "Ann", Variable.UNSUBSCRIBE_LINK, "https://u.example/t?a=1&b=2")));
        RenderedMessage message = Rendering.of(CONTENT)
                .message("A", null, values, (number, address) -> "https://count.example/" + number);
        assertThat(message.html())
                .doesNotContain("https://count.example/1", "a.example/?", "c.example", "d.example")
                .contains("https://count.example/2", "https://count.example/3")
                .contains("https://u.example/t?a&#61;1&amp;b&#61;2");
        assertThat(message.text()).contains("no more (https://u.example/t?a=1&b=2)", "mail (mailto:b@a.example)");
    }

    @Test
    void a_value_in_a_link_is_part_of_its_query_and_nothing_more() {
        MessageValues values = Contents.called("A & B=\"1\" #?\u00e9\n");
        assertThat(Rendering.of(CONTENT).address("A", null, 2, values))
                .contains("https://c.example/?n=A%20%26%20B%3D%221%22%20%23%3F%C3%A9&x=1#y");
        assertThat(Rendering.of(CONTENT).address("A", null, 4, values)).isEmpty();
        assertThat(Rendering.of(CONTENT).address("A", null, 0, values)).isEmpty();
    }
}
