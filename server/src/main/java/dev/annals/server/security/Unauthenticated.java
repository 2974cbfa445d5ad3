package dev.annals.server.security;

import dev.annals.server.problem.HttpRefusal;
import dev.annals.server.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** The answer to a request without a token, or with one that is not good. */
@Component
class Unauthenticated implements AuthenticationEntryPoint {
    private final ProblemWriter problems;

    Unauthenticated(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof NotToBeFoundOut) {
            problems.write(HttpRefusal.UNAVAILABLE, request, response);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(HttpRefusal.UNAUTHENTICATED, request, response);
    }
}
