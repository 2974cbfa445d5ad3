package dev.annals.server.http;

import java.util.List;
import org.springframework.web.servlet.HandlerInterceptor;

/** Knows who may carry out which operation, and refuses the rest before anything of the request is read. */
public interface OperationGuard extends HandlerInterceptor {
    /**
     * The names of the roles that may carry it out.
     *
     * @param operation as in {@code GET /customers/{id}}
     */
    List<String> roles(String operation);
}
