package dev.annals.server.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a campaign is to say, tried over HTTP. */
class TryingContentTest {
    private final Api api = RunningServer.shared().api();

    @Test
    void an_author_sees_what_each_reader_would_get() {
        Reply reply = preview("""
                {'medium':'MAIL','values':{'customer.name':'Ann & Co'},'content':{'fallbacks':{'customer.grade':'new'},
                'variants':[{'name':'A','share':40,'texts':[
                 {'language':'en','subject':'For {{customer.name}}','html':'<p>Hi {{customer.name}}, {{customer.grade}} <a href=\\'https://a.example/\\'>x</a></p>'},
                 {'language':'zh-cn','subject':'新闻','text':'你好'}]},
                {'name':'B','share':60,'texts':[{'language':'en','subject':'News','text':'Hi'}]}]}}""");
        assertThat(reply.status()).isEqualTo(200);
        JsonNode messages = reply.json().get("messages");
        assertThat(messages).hasSize(3);
        assertThat(messages.at("/0/subject").asString()).isEqualTo("For Ann & Co");
        assertThat(messages.at("/0/html").asString()).startsWith("<p>Hi Ann &amp; Co, new <a href=");
        assertThat(messages.at("/0/text").asString()).isEqualTo("Hi Ann & Co, new x (https://a.example/)");
        assertThat(messages.at("/0/links/0/address").asString()).isEqualTo("https://a.example/");
        assertThat(messages.at("/1/language").asString()).isEqualTo("zh-CN");
        assertThat(messages.at("/2/share").asInt()).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "BAD_SHARES | [{'name':'A','share':40,'texts':[{'language':'en','subject':'x','text':'x'}]}]",
                "DUPLICATE_VARIANT | [{'name':'A','share':40,'texts':[{'language':'en','subject':'x','text':'x'}]},"
                        + "{'name':'A','share':60,'texts':[{'language':'en','subject':'x','text':'x'}]}]",
                "DUPLICATE_LANGUAGE | [{'name':'A','texts':[{'language':'en','subject':'x','text':'x'},"
                        + "{'language':'EN','subject':'x','text':'x'}]}]",
                "NOTHING_TO_READ | [{'name':'A','texts':[{'language':'en','subject':'x'}]}]",
                "TEMPLATE_SYNTAX | [{'name':'A','texts':[{'language':'en','subject':'{{','text':'x'}]}]",
                "UNKNOWN_VARIABLE | [{'name':'A','texts':[{'language':'en','subject':'{{x}}','text':'x'}]}]",
                "FORBIDDEN_TAG | [{'name':'A','texts':[{'language':'en','subject':'{{>x}}','text':'x'}]}]",
                "MISPLACED_TAG | [{'name':'A','texts':[{'language':'en','subject':'x','html':'<{{customer.name}}>'}]}]",
                "FORBIDDEN_HTML | [{'name':'A','texts':[{'language':'en','subject':'x','html':'<script>x</script>'}]}]",
                "REQUIRED | [{'name':'A','texts':[{'language':'en','text':'x'}]}]",
                "BAD_LANGUAGE | [{'name':'A','texts':[{'language':'!','subject':'x','text':'x'}]}]"
            })
    void what_cannot_be_sent_is_refused(String code, String variants) {
        Reply reply = preview("{'medium':'MAIL','content':{'variants':%s}}".formatted(variants));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo(code);
    }

    @Test
    void the_problem_says_where() {
        Reply reply = preview("{'medium':'MAIL','content':{'variants':[{'name':'A','texts':[{'language':'en',"
                + "'subject':'x','text':'Hi\\n you {{who}}'}]}]}}");
        JsonNode error = reply.json().at("/errors/0");
        assertThat(error.get("pointer").asString()).isEqualTo("/content/variants/0/texts/0/text");
        assertThat(error.get("detail").asString()).contains("who", "2", "6");
    }

    @Test
    void a_short_message_is_text_only() {
        assertThat(preview("{'medium':'SHORT_MESSAGE','content':{'variants':[{'name':'A','texts':[{'language':'en',"
                                + "'subject':'x','text':'x'}]}]}}")
                        .code())
                .isEqualTo("ONLY_TEXT_ALLOWED");
    }

    @Test
    void only_variables_have_values() {
        assertThat(preview("{'medium':'MAIL','values':{'x':'y'},'content':{'variants':[{'name':'A','texts':[{"
                                + "'language':'en','subject':'x','text':'x'}]}]}}")
                        .code())
                .isEqualTo("UNKNOWN_VARIABLE");
        assertThat(preview("{}").code()).isEqualTo("REQUIRED");
    }

    private Reply preview(String body) {
        return api.post("/message-contents/preview", body);
    }
}
