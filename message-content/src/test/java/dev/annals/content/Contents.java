package dev.annals.content;

import dev.annals.api.Check;
import dev.annals.api.campaign.MessageContent;
import dev.annals.api.campaign.MessageText;
import dev.annals.api.campaign.MessageVariant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Contents and readers that tests begin with. */
final class Contents {
    private Contents() {}

    static MessageContent html(String html) {
        return of(new MessageText("en", "News", null, html));
    }

    static MessageContent text(String subject, String text) {
        return of(new MessageText("en", subject, text, null));
    }

    static MessageContent of(MessageText... texts) {
        return checked(new MessageContent(List.of(new MessageVariant("A", null, List.of(texts))), Map.of()));
    }

    static MessageContent checked(MessageContent content) {
        Check check = new Check();
        MessageContent checked = MessageContent.checked(check, "content", content);
        check.done();
        return checked;
    }

    static MessageValues nobody() {
        return new MessageValues(Map.of());
    }

    static MessageValues called(String name) {
        return with(Variable.CUSTOMER_NAME, name);
    }

    static MessageValues with(Variable variable, String value) {
        return new MessageValues(new EnumMap<>(Map.of(variable, value)));
    }

    static RenderedMessage message(MessageContent content, MessageValues values) {
        return Rendering.of(content).message("A", null, values, LinkRewriting.NONE);
    }
}
