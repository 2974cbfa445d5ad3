package dev.annals.verifier;

import dev.annals.ledger.Hash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads objects of JSON that have no others inside, as lines of events are, from bytes and where they lie. A parser of
 * all of JSON makes two copies of each text, and costs more than to hash it. It takes what such a parser takes, in the
 * same sense: a test holds the two against each other.
 */
final class FlatJson {
    /** No proof of inclusion is longer. */
    private static final int MOST_HASHES = 63;

    /** Bytes that an escaped character has at most. */
    private static final int MOST_BYTES = 4;

    private final byte[] json;
    private final int to;
    private final boolean lines;
    private int at;

    private byte[] unescaped = {};
    private int unescapedLength;

    /** The text that was read last: in the JSON itself, or where it had to be unescaped beside it. */
    private byte[] text = unescaped;

    private int textFrom;
    private int textLength;
    private boolean halfCharacter;

    /** @param lines whether each object is a line; otherwise it is one that may have many */
    FlatJson(byte[] json, int from, int to, boolean lines) {
        this.json = json;
        this.at = from;
        this.to = to;
        this.lines = lines;
    }

    boolean isAtEnd() {
        return at == to;
    }

    /** Index of the byte that is read next. */
    int at() {
        return at;
    }

    /** Gives each member of the next object to somebody, who reads its value. */
    void object(Member member) {
        expect('{');
        if (!nextIs('}')) {
            do {
                String name = text();
                expect(':');
                member.read(name);
            } while (nextIs(','));
            expect('}');
        }
        end();
    }

    String text() {
        readText();
        Json.require(!halfCharacter);
        return lastText();
    }

    /** Reads a text that stays where it is until the next one; answers whether it has no half characters. */
    boolean readWholeText() {
        readText();
        return !halfCharacter;
    }

    /** The text that was read last, with anything in the place of half characters. */
    String lastText() {
        return new String(text, textFrom, textLength, StandardCharsets.UTF_8);
    }

    Hash hashOfLastText() {
        return Hash.of(text, textFrom, textLength);
    }

    /** The text that was read last, as an object of its own. */
    FlatJson inLastText() {
        return new FlatJson(text, textFrom, textFrom + textLength, false);
    }

    long number() {
        boolean negative = nextIs('-');
        int start = at;
        long value = 0;
        while (at < to && json[at] >= '0' && json[at] <= '9') {
            int digit = json[at] - '0';
            // Negative ones reach further.
            Json.require(value >= (Long.MIN_VALUE + digit) / 10);
            value = value * 10 - digit;
            at++;
        }
        Json.require(at > start && (json[start] != '0' || at == start + 1));
        Json.require(negative || value != Long.MIN_VALUE);
        return negative ? value : -value;
    }

    int smallNumber() {
        long number = number();
        Json.require(number == (int) number);
        return (int) number;
    }

    List<Hash> hashes() {
        expect('[');
        List<Hash> hashes = new ArrayList<>();
        if (!nextIs(']')) {
            do {
                Json.require(hashes.size() < MOST_HASHES);
                hashes.add(Hash.parse(text()));
            } while (nextIs(','));
            expect(']');
        }
        return hashes;
    }

    private void end() {
        spaces();
        if (lines) {
            expect('\n');
        } else {
            Json.require(isAtEnd());
        }
    }

    private void readText() {
        expect('"');
        halfCharacter = false;
        int start = at;
        passPlain();
        if (current() == '"') {
            text = json;
            textFrom = start;
            textLength = at - start;
        } else {
            unescape(start);
            text = unescaped;
            textFrom = 0;
            textLength = unescapedLength;
        }
        at++;
    }

    /** Up to what is not copied as it is. */
    private void passPlain() {
        int i = at;
        while (i < to) {
            byte one = json[i];
            if (one < 0) {
                i = Utf8.afterCharacter(json, i, to);
            } else if (one >= ' ' && one != '"' && one != '\\') {
                i++;
            } else {
                break;
            }
        }
        at = i;
    }

    private void unescape(int start) {
        unescapedLength = 0;
        int run = start;
        while (current() != '"') {
            Json.require(current() == '\\');
            copy(run);
            at++;
            unescapeOne();
            run = at;
            passPlain();
        }
        copy(run);
    }

    private void unescapeOne() {
        byte kind = current();
        at++;
        switch (kind) {
            case '"', '\\', '/' -> append(kind);
            case 'b' -> append('\b');
            case 'f' -> append('\f');
            case 'n' -> append('\n');
            case 'r' -> append('\r');
            case 't' -> append('\t');
            case 'u' -> unescapeCharacter();
            default -> throw Json.malformed();
        }
    }

    private void unescapeCharacter() {
        char first = hex();
        if (Character.isHighSurrogate(first) && to - at > 1 && json[at] == '\\' && json[at + 1] == 'u') {
            int second = at;
            at += 2;
            char low = hex();
            if (Character.isLowSurrogate(low)) {
                append(Character.toCodePoint(first, low));
                return;
            }
            at = second;
        }
        halfCharacter |= Character.isSurrogate(first);
        append(first);
    }

    private char hex() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(current(), 16);
            Json.require(digit >= 0);
            value = value << 4 | digit;
            at++;
        }
        return (char) value;
    }

    /** From there up to here, and room for an escaped character behind it. */
    private void copy(int from) {
        int length = at - from;
        if (unescaped.length < unescapedLength + length + MOST_BYTES) {
            unescaped = Arrays.copyOf(unescaped, 2 * (unescapedLength + length + MOST_BYTES));
        }
        System.arraycopy(json, from, unescaped, unescapedLength, length);
        unescapedLength += length;
    }

    private void append(int codePoint) {
        unescapedLength = Utf8.append(codePoint, unescaped, unescapedLength);
    }

    private byte current() {
        Json.require(at < to);
        return json[at];
    }

    private void expect(char wanted) {
        Json.require(nextIs(wanted));
    }

    private boolean nextIs(char wanted) {
        spaces();
        boolean is = at < to && json[at] == wanted;
        if (is) {
            at++;
        }
        return is;
    }

    private void spaces() {
        while (at < to && isSpace(json[at])) {
            at++;
        }
    }

    private boolean isSpace(byte one) {
        return one == ' ' || one == '\t' || one == '\r' || one == '\n' && !lines;
    }

    @FunctionalInterface
    interface Member {
        /** Before its value; afterwards behind it. */
        void read(String name);
    }
}
