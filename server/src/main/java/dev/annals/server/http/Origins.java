package dev.annals.server.http;

import dev.annals.api.AggregateType;
import dev.annals.api.CommonRefusal;
import dev.annals.api.RecordedEvent;
import dev.annals.api.Refused;
import dev.annals.api.access.Role;
import dev.annals.journal.JournalReader;
import dev.annals.server.dispatch.Origin;
import dev.annals.server.problem.HttpRefusal;
import dev.annals.server.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is behind a request. */
@Component
public class Origins {
    static final String ON_BEHALF_OF = "Annals-On-Behalf-Of";
    private static final int MAX_CLIENT = 200;

    private final JournalReader journal;

    Origins(JournalReader journal) {
        this.journal = journal;
    }

    public Origin of(HttpServletRequest request) {
        Authentication who = authentication();
        return new Origin(
                who.getName(),
                onBehalfOf(request.getHeader(ON_BEHALF_OF)),
                who.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .filter(authority -> authority != null && authority.startsWith(Role.PREFIX))
                        .map(authority -> authority.substring(Role.PREFIX.length()))
                        .sorted()
                        .collect(Collectors.joining(",")),
                "api",
                client(request.getHeader(HttpHeaders.USER_AGENT)),
                request.getRemoteAddr(),
                Objects.requireNonNullElse(MDC.get(Problems.TRACE_ID), ""));
    }

    static Authentication authentication() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null) {
            throw Refused.because(HttpRefusal.UNAUTHENTICATED);
        }
        return who;
    }

    private @Nullable String onBehalfOf(@Nullable String header) {
        if (header == null) {
            return null;
        }
        try {
            UUID user = StrictJson.id(header.strip());
            Refused.unless(isUser(user), CommonRefusal.UNKNOWN_USER);
            return user.toString();
        } catch (IllegalArgumentException notAnId) {
            throw Refused.at("/" + ON_BEHALF_OF, HttpRefusal.BAD_PARAMETER);
        }
    }

    private boolean isUser(UUID id) {
        List<RecordedEvent> events = journal.ofAggregate(id, 0);
        return !events.isEmpty() && events.getFirst().aggregateType().equals(AggregateType.USER.word());
    }

    private static @Nullable String client(@Nullable String userAgent) {
        if (userAgent == null) {
            return null;
        }
        String printable = userAgent.replaceAll("[^\\x20-\\x7e]", "");
        return printable.substring(0, Math.min(printable.length(), MAX_CLIENT));
    }
}
