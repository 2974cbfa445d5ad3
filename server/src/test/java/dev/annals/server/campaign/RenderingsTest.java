package dev.annals.server.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.campaign.MessageContent;
import dev.annals.api.campaign.MessageText;
import dev.annals.api.campaign.MessageVariant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RenderingsTest {
    private static final MessageContent CONTENT = new MessageContent(
            List.of(new MessageVariant("A", 100, List.of(new MessageText("en", "News", "Hello", null)))), Map.of());

    private final Renderings renderings = new Renderings();

    @Test
    void what_a_campaign_says_is_read_once_and_for_each_campaign() {
        UUID one = UUID.randomUUID();
        assertThat(renderings.of(one, CONTENT)).isSameAs(renderings.of(one, CONTENT));
        assertThat(renderings.of(UUID.randomUUID(), CONTENT)).isNotSameAs(renderings.of(one, CONTENT));
    }
}
