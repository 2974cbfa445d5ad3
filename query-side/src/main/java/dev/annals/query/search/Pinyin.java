package dev.annals.query.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** The syllables of Chinese characters, without tones; the first one read as a surname. */
final class Pinyin {
    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0304\\u030C]");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    // The rules cost half a millisecond for one name, and names come again with every event.
    private static final Cache<String, List<String>> KNOWN =
            Caffeine.newBuilder().maximumSize(20_000).build();

    private Pinyin() {}

    /** One syllable for each character, {@code ü} kept. */
    static List<String> syllables(String characters) {
        return KNOWN.get(characters, Pinyin::read);
    }

    private static List<String> read(String characters) {
        String toned = Normalizer.normalize(Rules.NAMES.transliterate(characters), Normalizer.Form.NFD);
        String plain = Normalizer.normalize(TONES.matcher(toned).replaceAll(""), Normalizer.Form.NFC);
        return SPACE.splitAsStream(plain.strip()).toList();
    }

    /** Loaded when the first Chinese text comes: the rules take a second to read. */
    private static final class Rules {
        static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names");
    }
}
