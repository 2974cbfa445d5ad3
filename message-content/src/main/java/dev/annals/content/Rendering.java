package dev.annals.content;

import dev.annals.api.Language;
import dev.annals.api.campaign.MessageContent;
import dev.annals.api.campaign.MessageText;
import dev.annals.api.campaign.MessageVariant;
import dev.annals.content.MessageValues.As;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A content made ready to be sent to many readers. Safe to use from several threads. */
public final class Rendering {
    private final Map<String, String> fallbacks;
    private final Map<String, List<Ready>> variants = new LinkedHashMap<>();

    private Rendering(MessageContent content) {
        fallbacks = content.fallbacks();
        for (MessageVariant variant : content.variants()) {
            variants.put(variant.name(), variant.texts().stream().map(Ready::of).toList());
        }
    }

    /** @param content one that {@link ContentCheck} has nothing against */
    public static Rendering of(MessageContent content) {
        return new Rendering(content);
    }

    /**
     * What a reader gets.
     *
     * @param language that the reader wants; the first of the variant when it has none that serves, or none is wanted
     */
    public RenderedMessage message(
            String variant, @Nullable String language, MessageValues values, LinkRewriting rewriting) {
        Ready ready = ready(variant, language);
        Map<String, Object> filled = values.withFallbacks(fallbacks);
        String html = ready.html == null ? null : ready.html.with(filled, rewriting);
        String subject = ready.subject == null ? null : HeaderText.of(ready.subject.with(filled));
        String text = ready.text == null ? PlainText.of(html == null ? "" : html) : ready.text.with(filled);
        return new RenderedMessage(ready.language, subject, html, text);
    }

    /** The language of the text that who wants this one gets. */
    public String language(String variant, @Nullable String wanted) {
        return ready(variant, wanted).language;
    }

    /** The links that readers of the text in this language can follow. */
    public List<MessageLink> links(String variant, @Nullable String language) {
        RenderedHtml html = ready(variant, language).html;
        return html == null ? List.of() : html.links();
    }

    /** Where a link leads this reader; empty when there is none of this number. */
    public Optional<String> address(String variant, @Nullable String language, int number, MessageValues values) {
        RenderedHtml html = ready(variant, language).html;
        return html == null ? Optional.empty() : html.address(number, values.withFallbacks(fallbacks));
    }

    private Ready ready(String variant, @Nullable String language) {
        List<Ready> texts = variants.get(variant);
        if (texts == null) {
            throw new NoSuchElementException("no variant " + variant);
        }
        return texts.stream()
                .filter(text -> text.language.equals(language))
                .findFirst()
                .or(() -> texts.stream()
                        .filter(text -> language != null && Language.serves(text.language, language))
                        .findFirst())
                .orElse(texts.getFirst());
    }

    private record Ready(
            String language,
            @Nullable Template subject,
            @Nullable Template text,
            @Nullable RenderedHtml html) {
        static Ready of(MessageText text) {
            return new Ready(
                    text.language(),
                    plain(text.subject()),
                    plain(text.text()),
                    text.html() == null ? null : new RenderedHtml(text.html()));
        }

        private static @Nullable Template plain(@Nullable String source) {
            return source == null ? null : Template.of(source, As.PLAIN);
        }
    }
}
