package dev.annals.server.imports.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which encoding a file is in. Said by the mapping, else by a byte order mark, else the first of
 * UTF-8 and GB18030 in which the whole file is text. A file that is neither is read as UTF-8, and
 * the rows that are damaged are refused one by one.
 */
final class Encodings {
    /** What a decoder puts where bytes are no text. */
    static final char DAMAGE = '\uFFFD';

    private static final List<Charset> TRIED = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private Encodings() {}

    static Charset of(Content content, @Nullable Charset said) throws IOException {
        if (said != null) {
            return said;
        }
        Charset marked = byMark(content);
        if (marked != null) {
            return marked;
        }
        for (Charset charset : TRIED) {
            if (isTextIn(charset, content)) {
                return charset;
            }
        }
        return StandardCharsets.UTF_8;
    }

    static Reader reader(InputStream in, Charset charset) {
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    private static @Nullable Charset byMark(Content content) throws IOException {
        try (InputStream in = new BufferedInputStream(content.open())) {
            int first = in.read();
            int second = in.read();
            if (first == 0xEF && second == 0xBB && in.read() == 0xBF) {
                return StandardCharsets.UTF_8;
            }
            if (first == 0xFF && second == 0xFE) {
                return StandardCharsets.UTF_16LE;
            }
            return first == 0xFE && second == 0xFF ? StandardCharsets.UTF_16BE : null;
        }
    }

    private static boolean isTextIn(Charset charset, Content content) throws IOException {
        try (Reader reader = new InputStreamReader(
                content.open(),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException noText) {
            return false;
        }
    }
}
