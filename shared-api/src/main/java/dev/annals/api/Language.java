package dev.annals.api;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Languages as BCP 47 tags, such as {@code en} or {@code zh-CN}. */
public final class Language {
    /** Characters of a tag. */
    private static final int MAX = 35;

    private Language() {}

    /** The tag in its canonical form ({@code zh-cn} becomes {@code zh-CN}), empty counting as absent. */
    public static @Nullable String checked(Check check, String pointer, @Nullable String tag) {
        String typed = check.optionalLine(pointer, tag, MAX);
        if (typed == null) {
            return null;
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(typed).build();
            if (!locale.getLanguage().isEmpty()) {
                return locale.toLanguageTag();
            }
        } catch (IllformedLocaleException noTag) {
            // Refused below, like a tag that names no language.
        }
        check.refuse(pointer, CommonRefusal.BAD_LANGUAGE);
        return typed;
    }

    /**
     * Whether who speaks the one can serve the other: one of the tags is the other, or begins with it part by part.
     * So {@code zh} serves {@code zh-CN} and {@code zh-CN} serves {@code zh}, but not {@code zh-TW}.
     */
    public static boolean serves(String spoken, String wanted) {
        return spoken.equals(wanted) || spoken.startsWith(wanted + "-") || wanted.startsWith(spoken + "-");
    }
}
