package dev.annals.server.security;

import dev.annals.api.user.Users;
import dev.annals.server.startup.DataFolder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.stereotype.Component;

/** The one token there is stands for the local administrator. Only its digest is kept in memory. */
@Component
class LocalToken implements OpaqueTokenIntrospector {
    private static final String ADMINISTRATOR = Users.ADMINISTRATOR.toString();

    private final byte[] digest;

    LocalToken(DataFolder folder) {
        this.digest = digestOf(folder.token());
    }

    @Override
    public OAuth2AuthenticatedPrincipal introspect(String token) {
        // Digests are of one length and tell nothing of the token, so the time this takes tells nothing either.
        if (!MessageDigest.isEqual(digest, digestOf(token))) {
            throw new BadOpaqueTokenException("unknown token");
        }
        return new DefaultOAuth2AuthenticatedPrincipal(
                ADMINISTRATOR, Map.of("sub", ADMINISTRATOR), List.of(new SimpleGrantedAuthority("ROLE_ADMINISTRATOR")));
    }

    private static byte[] digestOf(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
