package dev.annals.server.idempotency;

import dev.annals.api.Json;
import dev.annals.api.Refused;
import dev.annals.server.http.BodyReader;
import dev.annals.server.http.RequestIds;
import dev.annals.server.http.SecretAnswer;
import dev.annals.server.problem.HttpRefusal;
import dev.annals.server.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.core.type.TypeReference;

/** Looks at {@code Idempotency-Key}; it comes after security, since keys belong to principals. */
@Component
@Order(0)
class IdempotencyFilter extends OncePerRequestFilter {
    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7e]{1,255}");
    private static final List<String> KEPT_HEADERS = List.of(
            "Content-Type",
            "Content-Language",
            "Location",
            "ETag",
            "Preference-Applied",
            "Annals-Position",
            "Annals-As-Of");

    private final Idempotency idempotency;
    private final Fingerprint fingerprint;
    private final RequestIds requestIds;
    private final ProblemWriter problems;

    IdempotencyFilter(Idempotency idempotency, Fingerprint fingerprint, RequestIds requestIds, ProblemWriter problems) {
        this.idempotency = idempotency;
        this.fingerprint = fingerprint;
        this.requestIds = requestIds;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || who instanceof AnonymousAuthenticationToken) {
            // Nothing is kept for who is not known; what is open to all can be repeated safely.
            chain.doFilter(request, response);
            return;
        }
        try {
            Key key = new Key(who.getName(), key(request.getHeader(HEADER)));
            HttpServletRequest readable = BodyReader.isJson(request.getContentType())
                    ? new RereadRequest(request, BodyReader.bytes(request))
                    : request;
            switch (idempotency.begin(key, fingerprint.of(readable))) {
                case Idempotency.Decision.Repeat repeat -> repeat(repeat.answer(), response);
                case Idempotency.Decision.Proceed proceed -> {
                    requestIds.setAside(readable, proceed.resourceId());
                    carryOut(key, readable, response, chain);
                }
            }
        } catch (Refused refused) {
            problems.write(refused, request, response);
        }
    }

    private static String key(String header) {
        if (!KEY.matcher(header).matches()) {
            throw Refused.because(HttpRefusal.BAD_IDEMPOTENCY_KEY);
        }
        return header;
    }

    private void carryOut(Key key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        boolean settled = false;
        try {
            chain.doFilter(request, answer);
            // A secret is kept nowhere: asked again, the command itself knows that it was carried out.
            settled = answer.getStatus() < 500 && !SecretAnswer.isMarked(request);
        } finally {
            if (settled) {
                idempotency.finish(key, kept(answer));
            } else {
                idempotency.letGo(key);
            }
        }
        answer.copyBodyToResponse();
    }

    private static FirstAnswer kept(ContentCachingResponseWrapper answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT_HEADERS) {
            String value = name.equals("Content-Type") ? answer.getContentType() : answer.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new FirstAnswer(
                answer.getStatus(), Json.mapper().writeValueAsString(headers), answer.getContentAsByteArray());
    }

    private static void repeat(FirstAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        Json.mapper()
                .readValue(answer.headers(), new TypeReference<Map<String, String>>() {})
                .forEach(response::setHeader);
        response.getOutputStream().write(answer.body());
    }
}
