package dev.annals.server.campaign;

import dev.annals.api.campaign.MessageContent;
import dev.annals.api.campaign.MessageText;
import dev.annals.api.campaign.MessageVariant;
import dev.annals.content.LinkRewriting;
import dev.annals.content.MessageLink;
import dev.annals.content.MessageValues;
import dev.annals.content.RenderedMessage;
import dev.annals.content.Rendering;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a content comes to: one message per variant and language. */
record ContentPreview(List<Message> messages) {

    /**
     * A message as its reader would get it.
     *
     * @param share per cent of the members who get the variant
     * @param html safe to show; absent when the content has none
     * @param links into the web, whose readers can be counted
     */
    record Message(
            String variant,
            int share,
            String language,
            @Nullable String subject,
            @Nullable String html,
            String text,
            List<MessageLink> links) {}

    static ContentPreview of(MessageContent content, MessageValues values) {
        Rendering rendering = Rendering.of(content);
        List<Message> messages = new ArrayList<>();
        for (MessageVariant variant : content.variants()) {
            for (MessageText text : variant.texts()) {
                messages.add(message(rendering, variant, text.language(), values));
            }
        }
        return new ContentPreview(messages);
    }

    /**
     * What one reader gets.
     *
     * @param language that the reader wants; the first text of the variant when none serves
     */
    static Message message(
            MessageContent content, MessageVariant variant, @Nullable String language, MessageValues values) {
        return message(Rendering.of(content), variant, language, values);
    }

    private static Message message(
            Rendering rendering, MessageVariant variant, @Nullable String language, MessageValues values) {
        RenderedMessage message = rendering.message(variant.name(), language, values, LinkRewriting.NONE);
        return new Message(
                variant.name(),
                Objects.requireNonNull(variant.share()),
                message.language(),
                message.subject(),
                message.html(),
                message.text(),
                rendering.links(variant.name(), language));
    }
}
