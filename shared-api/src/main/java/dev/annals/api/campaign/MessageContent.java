package dev.annals.api.campaign;

import dev.annals.api.Check;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign says: one to four variants, each in one or more languages.
 *
 * @param variants their shares sum to 100
 * @param fallbacks by the name of a variable, what stands in its place when it is not known
 */
public record MessageContent(List<MessageVariant> variants, Map<String, String> fallbacks) {

    /**
     * The content in its normal form: texts trimmed, language tags canonical, the share of a single variant said.
     * Refused with codes of {@link ContentRefusal} and the common ones. What the templates say is not looked at here.
     */
    public static @Nullable MessageContent checked(Check check, String pointer, @Nullable MessageContent content) {
        return content == null ? null : new ContentRules(check, pointer).checked(content);
    }
}
