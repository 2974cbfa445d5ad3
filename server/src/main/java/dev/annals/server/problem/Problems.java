package dev.annals.server.problem;

import dev.annals.api.Refusal;
import dev.annals.api.RefusalCode;
import dev.annals.api.Refused;
import dev.annals.server.problem.Problem.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes problems of refusals. */
@Component
public class Problems {
    /** Name of the trace id in the log's context. */
    public static final String TRACE_ID = "traceId";

    private static final String RETRY_AFTER_SECONDS = "1";

    private final ProblemTexts texts;

    Problems(ProblemTexts texts) {
        this.texts = texts;
    }

    public ResponseEntity<Problem> answer(RefusalCode code, HttpServletRequest request) {
        return answer(Refused.because(code), Map.of(), request);
    }

    public ResponseEntity<Problem> answer(Refused refused, HttpServletRequest request) {
        return answer(refused, Map.of(), request);
    }

    /** The whole answer: status, headers and body. */
    public ResponseEntity<Problem> answer(Refused refused, Map<String, Object> more, HttpServletRequest request) {
        Locale locale = texts.locale(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Problem problem = problem(refused.refusals(), more, locale);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLanguage(locale);
        if (problem.status() == 503 || refused.code() == HttpRefusal.IDEMPOTENCY_IN_PROGRESS) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return new ResponseEntity<>(problem, headers, HttpStatus.valueOf(problem.status()));
    }

    private Problem problem(List<Refusal> refusals, Map<String, Object> more, Locale locale) {
        Refusal first = refusals.getFirst();
        List<FieldError> errors = refusals.stream()
                .filter(refusal -> refusal.pointer() != null)
                .map(refusal -> new FieldError(
                        String.valueOf(refusal.pointer()), refusal.code().name(), texts.detail(refusal, locale)))
                .toList();
        return new Problem(
                type(first.code()),
                texts.title(first.code(), locale),
                status(first.code()).value(),
                texts.detail(first, locale),
                first.code().name(),
                errors,
                MDC.get(TRACE_ID),
                more);
    }

    /** Address of the page about a code. */
    public static String type(RefusalCode code) {
        return "/problems/" + page(code);
    }

    /** Name of the page about a code in docs/problems. */
    static String page(RefusalCode code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one place where a kind of refusal becomes a status. */
    public static HttpStatus status(RefusalCode code) {
        if (code instanceof HttpRefusal http) {
            return http.status();
        }
        return switch (code.kind()) {
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case RULE -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case UNACCEPTABLE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
