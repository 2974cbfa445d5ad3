package dev.annals.server.gate;

import dev.annals.api.Refused;
import dev.annals.server.problem.HttpRefusal;
import dev.annals.server.problem.ProblemWriter;
import dev.annals.server.startup.Settings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in no more than can be answered at once, nothing that nobody would read, and nobody who guesses tokens. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Gate extends OncePerRequestFilter {
    static final int WRONG_TOKENS_PER_MINUTE = 600;
    private static final long UNREAD_BYTES = 64 * 1024;

    private final ProblemWriter problems;
    private final Semaphore free;
    private final Duration patience;
    private final Buckets wrongTokens = new Buckets(WRONG_TOKENS_PER_MINUTE);

    Gate(ProblemWriter problems, Settings settings) {
        this.problems = problems;
        this.free = new Semaphore(settings.http().requestsAtOnce());
        this.patience = settings.http().patience();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!free.tryAcquire()) {
            problems.write(HttpRefusal.UNAVAILABLE, request, response);
            return;
        }
        try {
            String address = request.getRemoteAddr();
            if (wrongTokens.isEmpty(address)) {
                response.setHeader(HttpHeaders.RETRY_AFTER, "1");
                problems.write(HttpRefusal.TOO_MANY_REQUESTS, request, response);
                return;
            }
            refuseWhatNobodyReads(request);
            chain.doFilter(new PunctualRequest(request, patience), response);
            if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
                wrongTokens.take(address, 1);
            }
        } catch (Refused refused) {
            problems.write(refused, request, response);
        } finally {
            free.release();
        }
    }

    /** What is read has limits where it is read. */
    private static void refuseWhatNobodyReads(HttpServletRequest request) {
        String type = request.getContentType();
        boolean read = type != null && (type.startsWith("application/json") || type.startsWith("multipart/form-data"));
        if (!read && request.getContentLengthLong() > UNREAD_BYTES) {
            throw Refused.because(HttpRefusal.BODY_TOO_LARGE, Map.of("max", "" + UNREAD_BYTES));
        }
    }
}
