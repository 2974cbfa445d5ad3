package dev.annals.server.problem;

import dev.annals.api.Refusal;
import dev.annals.api.RefusalCode;
import dev.annals.api.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Turns whatever a controller throws into a problem. */
@RestControllerAdvice
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refused refused, HttpServletRequest request) {
        return problems.answer(refused, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(RefusedWith refused, HttpServletRequest request) {
        return problems.answer(refused.refused(), refused.more(), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> badParameter(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        return problems.answer(Refused.at("/" + mismatch.getName(), HttpRefusal.BAD_PARAMETER), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> badValue(TypeMismatchException mismatch, HttpServletRequest request) {
        return problems.answer(HttpRefusal.BAD_PARAMETER, request);
    }

    /** A parameter without a name, or with a broken escape. */
    @ExceptionHandler
    ResponseEntity<Problem> badParameter(InvalidParameterException unreadable, HttpServletRequest request) {
        return problems.answer(HttpRefusal.BAD_PARAMETER, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestParameterException missing, HttpServletRequest request) {
        Refusal refusal = new Refusal(HttpRefusal.BAD_PARAMETER, "/" + missing.getParameterName(), Map.of());
        return problems.answer(new Refused(List.of(refusal)), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return problems.answer(
                Refused.because(HttpRefusal.BODY_TOO_LARGE, Map.of("max", "" + tooLarge.getMaxUploadSize())), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> badUpload(MultipartException badUpload, HttpServletRequest request) {
        return problems.answer(HttpRefusal.BAD_REQUEST, request);
    }

    /** A header with characters that no header has, or a body that the framework itself cannot read. */
    @ExceptionHandler({RequestRejectedException.class, HttpMessageNotReadableException.class})
    ResponseEntity<Problem> notUnderstood(Exception notUnderstood, HttpServletRequest request) {
        return problems.answer(HttpRefusal.BAD_REQUEST, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> timedOut(AsyncRequestTimeoutException timedOut, HttpServletRequest request) {
        return problems.answer(HttpRefusal.UNAVAILABLE, request);
    }

    /** Nobody is left to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {}

    @ExceptionHandler
    @Nullable
    ResponseEntity<Problem> other(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known) {
            ResponseEntity<Problem> answer =
                    problems.answer(ofStatus(known.getStatusCode().value()), request);
            HttpHeaders headers = new HttpHeaders(answer.getHeaders());
            headers.addAll(known.getHeaders());
            return ResponseEntity.status(known.getStatusCode()).headers(headers).body(answer.getBody());
        }
        if (Causes.find(failure, SocketTimeoutException.class).isPresent()) {
            return problems.answer(HttpRefusal.BODY_TOO_SLOW, request);
        }
        if (Causes.find(failure, ClientAbortException.class).isPresent()) {
            LOG.debug("The client went away");
            return null;
        }
        if (Causes.find(failure, BadRequestException.class).isPresent()) {
            return problems.answer(HttpRefusal.BAD_REQUEST, request);
        }
        if (Outage.isBehind(failure)) {
            return problems.answer(HttpRefusal.UNAVAILABLE, request);
        }
        log(failure);
        return problems.answer(HttpRefusal.UNEXPECTED, request);
    }

    /** Messages of exceptions may quote what a person typed, so only types and places are logged. */
    private static void log(Throwable failure) {
        LOG.error("Unexpected failure: {}", Traces.withoutMessages(failure));
    }

    /** The code for a status that the framework decided on. */
    static RefusalCode ofStatus(int status) {
        return switch (status) {
            case 401 -> HttpRefusal.UNAUTHENTICATED;
            case 404 -> HttpRefusal.NO_SUCH_ADDRESS;
            case 405 -> HttpRefusal.METHOD_NOT_ALLOWED;
            case 406 -> HttpRefusal.NOT_ACCEPTABLE;
            case 408 -> HttpRefusal.BODY_TOO_SLOW;
            case 413 -> HttpRefusal.BODY_TOO_LARGE;
            case 415 -> HttpRefusal.UNSUPPORTED_MEDIA_TYPE;
            case 501, 505 -> HttpRefusal.BAD_REQUEST;
            case 503 -> HttpRefusal.UNAVAILABLE;
            default -> status < 500 ? HttpRefusal.BAD_REQUEST : HttpRefusal.UNEXPECTED;
        };
    }
}
