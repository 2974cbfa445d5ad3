package dev.annals.verifier;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What is said, in the language of whoever asks: Chinese or, for everybody else, English. */
final class Texts {
    private final ResourceBundle texts;

    Texts(Locale language) {
        Locale known = language.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ROOT;
        texts = ResourceBundle.getBundle(
                "dev.annals.verifier.texts",
                known,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String of(String key, Object... values) {
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(values);
    }

    /** As a shell states it: the first of these that is set decides. */
    static Locale language(Map<String, String> environment) {
        for (String variable : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                return value.startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
            }
        }
        return Locale.ENGLISH;
    }
}
