package dev.annals.server.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client is told when a request is not fulfilled (RFC 9457).
 *
 * @param type address of a page about this code
 * @param code stable word for programs
 * @param errors each thing that is wrong, where a field can be named
 * @param traceId finds the request in the server's log
 * @param more members that only some problems have
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<FieldError> errors,
        @Nullable String traceId,
        @JsonAnyGetter Map<String, Object> more) {

    /** One thing that is wrong; {@code pointer} is a JSON pointer into the body, or names the parameter. */
    public record FieldError(String pointer, String code, String detail) {}
}
