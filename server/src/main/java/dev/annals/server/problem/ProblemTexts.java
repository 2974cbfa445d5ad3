package dev.annals.server.problem;

import dev.annals.api.Refusal;
import dev.annals.api.RefusalCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words for refusals, in English and Chinese. */
@Component
public class ProblemTexts {
    private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    /** The language of ours that suits a reader best; English when none does. */
    public Locale locale(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 1000) {
            return Locale.ENGLISH;
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> range.getRange().split("-", 2)[0])
                    .flatMap(language -> LOCALES.stream()
                            .filter(locale -> locale.getLanguage().equals(language)))
                    .findFirst()
                    .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException notALanguageRange) {
            return Locale.ENGLISH;
        }
    }

    public String title(RefusalCode code, Locale locale) {
        return text(code.name() + ".title", locale);
    }

    /** What is wrong, with the refusal's values filled in. */
    public String detail(Refusal refusal, Locale locale) {
        String text = text(refusal.code().name() + ".detail", locale);
        for (Map.Entry<String, String> value : refusal.values().entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    private static String text(String key, Locale locale) {
        try {
            return ResourceBundle.getBundle(
                            "problems.texts",
                            locale,
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                    .getString(key);
        } catch (MissingResourceException noText) {
            // A code without a text is a mistake that a test finds; a client still gets its code.
            return key;
        }
    }
}
