package dev.annals.server.gate;

import dev.annals.server.http.Resource;
import dev.annals.server.problem.HttpRefusal;
import dev.annals.server.problem.ProblemWriter;
import dev.annals.server.startup.Settings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** So many requests a minute for each client; it comes after security, since clients are told apart by who they are. */
@Component
@Order(-50)
class ClientLimit extends OncePerRequestFilter {
    private static final int LONG_WORK = 50;
    private static final Set<String> LONG = Set.of(
            "POST " + Resource.BASE + "/imports",
            "POST " + Resource.BASE + "/replays",
            "POST " + Resource.BASE + "/read-models/rebuild",
            "POST " + Resource.BASE + "/read-models/verification",
            "GET " + Resource.BASE + "/events",
            "GET " + Resource.BASE + "/audit/evidence");

    private final ProblemWriter problems;
    private final Buckets buckets;

    ClientLimit(ProblemWriter problems, Settings settings) {
        this.problems = problems;
        this.buckets = new Buckets(settings.http().requestsPerMinute());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = buckets.take(client(request), cost(request));
        if (wait.isZero()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        problems.write(HttpRefusal.TOO_MANY_REQUESTS, request, response);
    }

    private static String client(HttpServletRequest request) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || who instanceof AnonymousAuthenticationToken
                ? "address " + request.getRemoteAddr()
                : "user " + who.getName();
    }

    /** What keeps the server busy for long counts for many. */
    private static int cost(HttpServletRequest request) {
        String operation = request.getMethod() + " " + request.getRequestURI();
        return LONG.contains(operation) || isWholeList(request) ? LONG_WORK : 1;
    }

    private static boolean isWholeList(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && (accept.startsWith("text/csv") || accept.startsWith("application/x-ndjson"));
    }
}
