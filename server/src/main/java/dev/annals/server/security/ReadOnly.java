package dev.annals.server.security;

import dev.annals.server.problem.HttpRefusal;
import dev.annals.server.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets tokens that are good for reading alone do nothing else. */
final class ReadOnly extends OncePerRequestFilter {
    static final String AUTHORITY = "SCOPE_READ";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final ProblemWriter problems;

    ReadOnly(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod()) || !isReadOnly()) {
            chain.doFilter(request, response);
        } else {
            problems.write(HttpRefusal.READ_ONLY_TOKEN, request, response);
        }
    }

    private static boolean isReadOnly() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null
                && who.getAuthorities().stream().anyMatch(authority -> AUTHORITY.equals(authority.getAuthority()));
    }
}
