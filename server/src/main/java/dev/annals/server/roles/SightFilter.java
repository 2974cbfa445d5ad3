package dev.annals.server.roles;

import dev.annals.api.Refused;
import dev.annals.api.sight.Sight;
import dev.annals.server.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds what somebody sees to all that their request does. It comes after security, and before anything is looked at. */
@Component
@Order(SightFilter.AFTER_SECURITY)
class SightFilter extends OncePerRequestFilter {
    static final int AFTER_SECURITY = -10;

    private final Sights sights;
    private final ProblemWriter problems;

    SightFilter(Sights sights, ProblemWriter problems) {
        this.sights = sights;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || who instanceof AnonymousAuthenticationToken) {
            // What is open to all shows nothing of anybody, or is signed itself.
            chain.doFilter(request, response);
            return;
        }
        Sight sight;
        try {
            sight = sights.of(who);
        } catch (Refused unavailable) {
            problems.write(unavailable, request, response);
            return;
        }
        during(sight, request, response, chain);
    }

    private static void during(Sight sight, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            sight.during(() -> {
                chain.doFilter(request, response);
                return sight;
            });
        } catch (IOException | ServletException | RuntimeException | Error known) {
            throw known;
        } catch (Exception never) {
            throw new ServletException(never);
        }
    }
}
