package dev.annals.server.http;

import dev.annals.api.query.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Says with every answer which moment it is true for. */
@RestControllerAdvice
class AnswerHeaders implements ResponseBodyAdvice<Object> {
    static final String POSITION = "Annals-Position";
    static final String AS_OF = "Annals-As-Of";

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        Class<?> type = method.getParameterType();
        return type == Reading.class || type == Listing.class;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType mediaType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Reading<?> reading) {
            add(response.getHeaders(), reading.answer());
            // Set here and not sooner: the version says nothing of what else the view shows, so nobody
            // may conclude from it that nothing has changed (If-None-Match).
            if (reading.version() != null) {
                response.getHeaders().setETag(IfMatch.tag(reading.version()));
            }
            return reading.answer().body();
        }
        if (body instanceof Listing<?> listing) {
            add(response.getHeaders(), listing.first());
        }
        return body;
    }

    static void add(HttpHeaders headers, Answer<?> answer) {
        headers.set(POSITION, Long.toString(answer.position()));
        headers.set(AS_OF, answer.instant().toString());
    }
}
