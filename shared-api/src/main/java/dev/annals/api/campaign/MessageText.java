package dev.annals.api.campaign;

import org.jspecify.annotations.Nullable;

/**
 * What is said in one language. Every text is a template.
 *
 * @param language BCP 47 tag
 * @param subject of a mail, at most {@link ContentLimits#SUBJECT} characters; a short message has none
 * @param text plain text, at most {@link ContentLimits#TEXT} characters; without one it follows from the HTML
 * @param html what stands in the body of a mail, at most {@link ContentLimits#HTML} characters; a short message has none
 */
public record MessageText(
        String language,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String html) {}
