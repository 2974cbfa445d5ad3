package dev.annals.server.accesslog;

import dev.annals.api.query.Page;
import dev.annals.server.http.Listing;
import dev.annals.server.http.Reading;
import dev.annals.server.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Notes answers that show personal data, before anything else is done with them; of whole lists, page by page. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class NotedAnswers implements ResponseBodyAdvice<Object> {
    private final Noting noting;

    NotedAnswers(Noting noting) {
        this.noting = noting;
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return method.getParameterType() != void.class;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType mediaType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        HttpServletRequest asked = ((ServletServerHttpRequest) request).getServletRequest();
        AccessRule rule = body == null || body instanceof Problem ? null : noting.rule(asked);
        if (rule == null) {
            return body;
        }
        if (body instanceof Listing<?> listing) {
            return noted(listing, rule, asked);
        }
        Object shown = body instanceof Reading<?> reading ? reading.answer().body() : body;
        noting.note(rule, asked, shown, null);
        return body;
    }

    private <T> Listing<T> noted(Listing<T> listing, AccessRule rule, HttpServletRequest asked) {
        note(listing.first().body(), rule, asked);
        return new Listing<>(listing.type(), listing.first(), cursor -> {
            Page<T> page = listing.next().apply(cursor);
            note(page, rule, asked);
            return page;
        });
    }

    private void note(Page<?> page, AccessRule rule, HttpServletRequest asked) {
        noting.note(rule, asked, page.items(), (long) page.items().size());
    }
}
