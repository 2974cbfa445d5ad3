package dev.annals.query.search;

import dev.annals.query.search.Words.Sort;
import dev.annals.query.search.Words.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The text of a search column, its sort key, and the patterns that look for words in it. The column
 * holds every beginning that a word may be found by, each after a blank, so that one LIKE pattern per
 * word, served by a trigram index, finds {@code 王伟} by {@code 王}, {@code 伟}, {@code wangwei},
 * {@code wei} and {@code ww}, Zoë by {@code zoe}, and a phone by any run of its digits.
 */
public final class SearchText {
    private static final int HAN_RUN = 8;
    private static final int SYLLABLES = 6;
    private static final int MAX_WORDS = 20;
    /** What no column holds. */
    private static final String NOTHING = "\u0001";

    private SearchText() {}

    /** What a row is found by; absent texts are left out. */
    public static String of(Collection<? extends @Nullable String> texts) {
        Set<String> beginnings = new LinkedHashSet<>();
        texts.stream()
                .filter(Objects::nonNull)
                .flatMap(text -> Words.of(text).stream())
                .forEach(word -> addBeginnings(beginnings, word));
        return beginnings.stream().collect(Collectors.joining(" ", " ", " "));
    }

    private static void addBeginnings(Set<String> beginnings, Word word) {
        switch (word.sort()) {
            case LETTERS -> beginnings.add(word.text());
            case DIGITS -> {
                for (int i = 0; i < word.text().length(); i++) {
                    beginnings.add(word.text().substring(i));
                }
            }
            case HAN -> addChinese(beginnings, word.text());
        }
    }

    private static void addChinese(Set<String> beginnings, String text) {
        List<String> characters =
                text.codePoints().mapToObj(Character::toString).toList();
        List<String> syllables = Pinyin.syllables(text);
        for (int i = 0; i < characters.size(); i++) {
            beginnings.add(String.join("", part(characters, i, HAN_RUN)));
        }
        for (int i = 0; i < syllables.size(); i++) {
            String pinyin = String.join("", part(syllables, i, SYLLABLES));
            // Both ways people type it: lv on a keyboard, lu without the dots.
            beginnings.add(pinyin.replace('ü', 'u'));
            beginnings.add(pinyin.replace('ü', 'v'));
            beginnings.add(part(syllables, i, HAN_RUN).stream()
                    .map(syllable -> syllable.substring(0, syllable.offsetByCodePoints(0, 1)))
                    .collect(Collectors.joining()));
        }
    }

    private static List<String> part(List<String> list, int from, int length) {
        return list.subList(from, Math.min(list.size(), from + length));
    }

    /** LIKE patterns that all must match; words have no characters that a pattern gives a meaning. */
    public static List<String> patterns(String q) {
        List<String> patterns = new ArrayList<>();
        for (Word word : Words.of(q)) {
            for (String piece : word.sort() == Sort.HAN ? pieces(word.text()) : List.of(word.text())) {
                patterns.add("% " + piece + "%");
            }
        }
        return patterns.isEmpty() ? List.of(NOTHING) : patterns.subList(0, Math.min(patterns.size(), MAX_WORDS));
    }

    /** Long runs of Chinese are looked for in pieces as long as what is indexed. */
    private static List<String> pieces(String text) {
        List<String> characters =
                text.codePoints().mapToObj(Character::toString).toList();
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < characters.size(); i += HAN_RUN) {
            pieces.add(String.join("", part(characters, i, HAN_RUN)));
        }
        return pieces;
    }

    /** What a name is sorted by, byte by byte: its words in pinyin or plain Latin letters. */
    public static String sortKey(String name) {
        String key = Words.of(name).stream()
                .map(word -> word.sort() == Sort.HAN ? String.join(" ", Pinyin.syllables(word.text())) : word.text())
                .collect(Collectors.joining(" "));
        return key.isEmpty() ? name : key.replace('ü', 'v');
    }
}
