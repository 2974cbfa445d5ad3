package dev.annals.server.accesslog;

import dev.annals.api.Hmac;
import dev.annals.api.access.Role;
import dev.annals.server.http.Origins;
import dev.annals.server.startup.DataFolder;
import dev.annals.server.startup.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Notes an answer on its way out: of whom, by which operation, to whom. */
@Component
class Noting {
    private static final String AUDITOR = Role.PREFIX + Role.AUDITOR.name();
    private static final int FINGERPRINT = 12;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final AccessRules rules;
    private final AccessLog log;
    private final Clock clock;
    private final boolean everybody;
    private final Hmac key;

    Noting(AccessRules rules, AccessLog log, Clock clock, Settings settings, DataFolder folder) {
        this.rules = rules;
        this.log = log;
        this.clock = clock;
        this.everybody = settings.access().on();
        this.key = new Hmac(folder.derivedKey("access log"));
    }

    /** What there is to note about a request; nothing when its answer shows no personal data. */
    @Nullable
    AccessRule rule(HttpServletRequest request) {
        AccessRule rule = rules.of(request);
        return rule != null && (everybody || isAuditor()) ? rule : null;
    }

    private static boolean isAuditor() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null
                && who.getAuthorities().stream().anyMatch(authority -> AUDITOR.equals(authority.getAuthority()));
    }

    void note(AccessRule rule, HttpServletRequest request, @Nullable Object shown, @Nullable Long rows) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null) {
            return;
        }
        List<String> subjects = rule.subjects(request, shown);
        boolean listed = rows != null || subjects.isEmpty();
        log.note(new Seen(
                new Seen.Reader(who.getName(), onBehalfOf(request)),
                rule.operation(),
                subjects,
                listed ? fingerprint(request) : null,
                rows,
                clock.instant()));
    }

    /** What is no id names nobody, and may be anything. */
    private static @Nullable String onBehalfOf(HttpServletRequest request) {
        String stated = request.getHeader(Origins.ON_BEHALF_OF);
        return stated != null && ID.matcher(stated).matches() ? stated : null;
    }

    /** Keyed, since what was searched for may be a name. */
    private String fingerprint(HttpServletRequest request) {
        String asked = request.getRequestURI() + "?" + Objects.requireNonNullElse(request.getQueryString(), "");
        byte[] print = key.of(asked.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(Arrays.copyOf(print, FINGERPRINT));
    }
}
