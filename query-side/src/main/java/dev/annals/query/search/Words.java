package dev.annals.query.search;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Cuts text into words of one sort, in lower case and without accents. */
final class Words {
    enum Sort {
        HAN,
        DIGITS,
        LETTERS
    }

    record Word(Sort sort, String text) {}

    private Words() {}

    static List<Word> of(String text) {
        String plain = plain(text);
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < plain.length()) {
            int c = plain.codePointAt(at);
            int end = at + Character.charCount(c);
            if (isHan(c)) {
                end = runEnd(plain, at, Words::isHan);
                words.add(new Word(Sort.HAN, plain.substring(at, end)));
            } else if (isLetterOrDigit(c)) {
                end = runEnd(plain, at, Words::isLetterOrDigit);
                words.add(lettersOrDigits(plain.substring(at, end)));
            }
            at = end;
        }
        return words;
    }

    private static Word lettersOrDigits(String word) {
        return new Word(word.chars().allMatch(c -> c >= '0' && c <= '9') ? Sort.DIGITS : Sort.LETTERS, word);
    }

    private static int runEnd(String text, int from, IntPredicate belongs) {
        int at = from;
        while (at < text.length() && belongs.test(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean isHan(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    private static boolean isLetterOrDigit(int c) {
        return !isHan(c) && (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK);
    }

    private static String plain(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        boolean ascii = lower.chars().allMatch(c -> c < 0x80);
        return ascii ? lower : Accents.OFF.transliterate(lower);
    }

    private static final class Accents {
        static final Transliterator OFF = Transliterator.getInstance("Latin-ASCII");
    }
}
