package dev.annals.server.problem;

import dev.annals.api.RefusalCode;
import org.springframework.http.HttpStatus;

/** Why a request is refused before it is a command or a query, or fails outside of both. */
public enum HttpRefusal implements RefusalCode {
    /** The body is no JSON in UTF-8: broken, with a field twice, nested too deeply or followed by something else. */
    MALFORMED_JSON(HttpStatus.BAD_REQUEST),
    /** The body has a field that is not known here. */
    UNKNOWN_FIELD(HttpStatus.BAD_REQUEST),
    /** A field is of another type than it should be. */
    WRONG_TYPE(HttpStatus.BAD_REQUEST),
    /** A query parameter is not known here. */
    UNKNOWN_PARAMETER(HttpStatus.BAD_REQUEST),
    /** A query parameter, a part of the path or a header cannot be understood. */
    BAD_PARAMETER(HttpStatus.BAD_REQUEST),
    /** {@code If-Match} is not one strong entity tag or {@code *}. */
    BAD_IF_MATCH(HttpStatus.BAD_REQUEST),
    /** {@code Idempotency-Key} is not 1 to 255 printable characters. */
    BAD_IDEMPOTENCY_KEY(HttpStatus.BAD_REQUEST),
    /** The request cannot be understood for another reason. */
    BAD_REQUEST(HttpStatus.BAD_REQUEST),
    /** There is no bearer token, or it is not valid. */
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
    /** The access token is good for reading alone. */
    READ_ONLY_TOKEN(HttpStatus.FORBIDDEN),
    /** There is nothing at this address. */
    NO_SUCH_ADDRESS(HttpStatus.NOT_FOUND),
    /** No message that was sent from here has this link. */
    LINK_UNKNOWN(HttpStatus.NOT_FOUND),
    /** The address does not know this method. */
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    /** None of the media types asked for can be written. */
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    /** A request with this idempotency key is still being worked on. */
    IDEMPOTENCY_IN_PROGRESS(HttpStatus.CONFLICT),
    /** The body is larger than {@code max} bytes. */
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    /** The body is not of a media type that is read here. */
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    /** The idempotency key was used for another request. */
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Something failed here that is not the client's fault. */
    UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR),
    /** The change stands, but the read models did not show it in the time asked for. */
    CHANGED_BUT_NOT_YET_VISIBLE(HttpStatus.SERVICE_UNAVAILABLE),
    /** As many live streams are open as the server keeps. */
    TOO_MANY_STREAMS(HttpStatus.SERVICE_UNAVAILABLE),
    /** As many exports of events are under way as the server has memory for. */
    TOO_MANY_EXPORTS(HttpStatus.SERVICE_UNAVAILABLE),
    /** The server is starting, stopping or overloaded. */
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    HttpRefusal(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    @Override
    public Kind kind() {
        return switch (status) {
            case NOT_FOUND -> Kind.UNKNOWN;
            case CONFLICT -> Kind.RULE;
            case CONTENT_TOO_LARGE -> Kind.TOO_LARGE;
            case UNPROCESSABLE_CONTENT -> Kind.UNACCEPTABLE;
            case INTERNAL_SERVER_ERROR, SERVICE_UNAVAILABLE -> Kind.UNAVAILABLE;
            default -> Kind.MALFORMED;
        };
    }
}
