package dev.annals.content;

import org.jspecify.annotations.Nullable;

/**
 * What one reader gets.
 *
 * @param language of the text that was chosen
 * @param subject one line; absent from short messages
 * @param html safe to show; absent when the content has none
 */
public record RenderedMessage(
        String language, @Nullable String subject, @Nullable String html, String text) {}
