package dev.annals.server.http;

import dev.annals.api.Refused;
import dev.annals.server.problem.HttpRefusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the one JSON object that a request brings. */
public final class BodyReader {
    /** Bytes of a body at most. */
    static final int MAX_BYTES = 1024 * 1024;

    private BodyReader() {}

    /** The object; an empty one when there is no body. */
    static ObjectNode read(HttpServletRequest request) throws IOException {
        byte[] body = bytes(request);
        if (body.length == 0) {
            return StrictJson.mapper().createObjectNode();
        }
        requireJson(request.getContentType());
        return object(text(body));
    }

    /** All bytes of a body, unless it is too large. */
    public static byte[] bytes(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MAX_BYTES) {
            throw tooLarge();
        }
        byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            throw tooLarge();
        }
        return body;
    }

    private static void requireJson(@Nullable String contentType) {
        if (!isJson(contentType)) {
            throw Refused.because(HttpRefusal.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    public static boolean isJson(@Nullable String contentType) {
        try {
            MediaType type = contentType == null ? null : MediaType.parseMediaType(contentType);
            return type != null
                    && type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                    && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notAMediaType) {
            return false;
        }
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw Refused.because(HttpRefusal.MALFORMED_JSON);
        }
    }

    private static ObjectNode object(String text) {
        JsonNode body;
        try {
            body = StrictJson.mapper().readTree(text);
        } catch (JacksonException | ArithmeticException | NumberFormatException malformed) {
            throw Refused.because(HttpRefusal.MALFORMED_JSON);
        }
        if (body instanceof ObjectNode object) {
            return object;
        }
        throw Refused.at("", HttpRefusal.WRONG_TYPE);
    }

    private static Refused tooLarge() {
        return Refused.because(HttpRefusal.BODY_TOO_LARGE, Map.of("max", "" + MAX_BYTES));
    }
}
