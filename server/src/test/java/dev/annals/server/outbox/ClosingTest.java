package dev.annals.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClosingTest {
    private static final String WAY_OUT = "https://news.shop.example/m/u";
    private static final String PICTURE =
            "<img src=\"https://news.shop.example/m/o\" width=\"1\" height=\"1\" alt=\"\">";

    @Test
    void a_mail_without_a_way_out_gets_one_in_its_language() {
        assertThat(new Closing("en-GB", WAY_OUT).text("Hello"))
                .isEqualTo("Hello\n\nUnsubscribe: https://news.shop.example/m/u\n");
        assertThat(new Closing("zh-CN", WAY_OUT).html("<p>你好</p>", "https://news.shop.example/m/o"))
                .isEqualTo("<p>你好</p><p><a href=\"https://news.shop.example/m/u\">退订</a></p>" + PICTURE);
    }

    @Test
    void a_mail_that_has_one_gets_only_the_picture() {
        String html = "<p><a href=\"https://news.shop.example/m/u\">Enough</a></p>";
        assertThat(new Closing("en", WAY_OUT).html(html, "https://news.shop.example/m/o"))
                .isEqualTo(html + PICTURE);
        assertThat(new Closing("en", WAY_OUT).text("Enough? " + WAY_OUT)).isEqualTo("Enough? " + WAY_OUT);
    }
}
