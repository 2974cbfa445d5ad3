package dev.annals.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong.
 *
 * @param pointer JSON pointer to the field, absent when the whole is refused
 * @param values what the text needs, such as {@code max}; never a personal value
 */
public record Refusal(RefusalCode code, @Nullable String pointer, Map<String, String> values) {}
