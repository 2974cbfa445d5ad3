package dev.annals.server.http;

import dev.annals.api.Ids;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The id that the server makes for what a request creates. A request with an idempotency key has one
 * set aside beforehand, so that repeating it creates the same thing and not a second one.
 */
@Component
public class RequestIds {
    private static final String SET_ASIDE = RequestIds.class.getName();

    private final Ids ids;

    RequestIds(Ids ids) {
        this.ids = ids;
    }

    UUID idFor(HttpServletRequest request) {
        return request.getAttribute(SET_ASIDE) instanceof UUID id ? id : ids.next();
    }

    public void setAside(HttpServletRequest request, UUID id) {
        request.setAttribute(SET_ASIDE, id);
    }
}
