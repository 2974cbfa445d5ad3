package dev.annals.server.ledger;

import dev.annals.api.Refused;
import dev.annals.journal.ledger.LedgerRefusal;
import dev.annals.server.startup.Settings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses what only a ledger answers where there is none: it is over the journal in PostgreSQL. */
final class LedgerNeeded implements HandlerInterceptor {
    private final boolean there;

    LedgerNeeded(Settings settings) {
        this.there = settings.axonServer() == null;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Refused.unless(there, LedgerRefusal.NO_LEDGER);
        return true;
    }
}
