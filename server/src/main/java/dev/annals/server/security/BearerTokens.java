package dev.annals.server.security;

import dev.annals.api.access.Role;
import dev.annals.api.access.TokenScope;
import dev.annals.api.user.Users;
import dev.annals.server.access.AccessToken;
import dev.annals.server.access.AccessTokens;
import dev.annals.server.access.Secrets;
import dev.annals.server.access.Standing;
import dev.annals.server.access.Standings;
import dev.annals.server.problem.Outage;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Whom a bearer token stands for; who they are and what their roles are, the users' events say and never the token. */
@Component
class BearerTokens implements AuthenticationManager {
    private final LocalToken local;
    private final AccessTokens tokens;
    private final Standings standings;
    private final Clock clock;

    BearerTokens(LocalToken local, AccessTokens tokens, Standings standings, Clock clock) {
        this.local = local;
        this.tokens = tokens;
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication bearer) {
        String token = ((BearerTokenAuthenticationToken) bearer).getToken();
        try {
            if (token.startsWith(Secrets.ACCESS_TOKEN)) {
                return byAccessToken(token);
            }
            if (local.is(token)) {
                return authenticated(Users.ADMINISTRATOR, List.of(Role.ADMINISTRATOR), TokenScope.WRITE);
            }
            throw unknown();
        } catch (RuntimeException failure) {
            throw Outage.isBehind(failure) ? new NotToBeFoundOut(failure) : failure;
        }
    }

    private Authentication byAccessToken(String secret) {
        AccessToken token = tokens.used(Secrets.digest(secret));
        Instant now = clock.instant();
        if (token == null || !now.isBefore(token.expiresAt())) {
            throw unknown();
        }
        Standing standing = standings.of(token.userId());
        if (!standing.isWelcome() || !standing.hasToken(token.id())) {
            throw unknown();
        }
        return authenticated(token.userId(), standing.roles(now), token.scope());
    }

    /** The same for all that is wrong: why it is, is nobody's business who has no good one. */
    private static InvalidBearerTokenException unknown() {
        return new InvalidBearerTokenException("unknown token");
    }

    private static Authentication authenticated(UUID user, Collection<Role> roles, TokenScope scope) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        roles.forEach(role -> authorities.add(new SimpleGrantedAuthority(role.authority())));
        if (scope == TokenScope.READ) {
            authorities.add(new SimpleGrantedAuthority(ReadOnly.AUTHORITY));
        }
        return UsernamePasswordAuthenticationToken.authenticated(user.toString(), "", authorities);
    }
}
