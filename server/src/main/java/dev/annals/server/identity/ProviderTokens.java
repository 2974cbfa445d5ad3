package dev.annals.server.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import dev.annals.api.Json;
import dev.annals.server.startup.OidcSettings;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Checks the tokens of one provider: signed with one of its keys by an asymmetric algorithm, by it, for us, at this time.
 * The keys are fetched when they are first needed, kept for minutes, and fetched anew for a key that is not known, but
 * not as often as somebody makes one up.
 */
final class ProviderTokens implements JwtDecoder {
    private static final Set<SignatureAlgorithm> ASYMMETRIC = Set.of(
            SignatureAlgorithm.RS256,
            SignatureAlgorithm.RS384,
            SignatureAlgorithm.RS512,
            SignatureAlgorithm.PS256,
            SignatureAlgorithm.PS384,
            SignatureAlgorithm.PS512,
            SignatureAlgorithm.ES256,
            SignatureAlgorithm.ES384,
            SignatureAlgorithm.ES512);
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final int PATIENCE_MILLIS = 3_000;
    private static final int MOST_BYTES = 256 * 1024;
    private static final String DESCRIPTION = "/.well-known/openid-configuration";

    private final OidcSettings settings;
    private volatile @Nullable JwtDecoder decoder;

    ProviderTokens(OidcSettings settings) {
        this.settings = settings;
    }

    @Override
    public Jwt decode(String token) {
        JwtDecoder made = decoder;
        if (made == null) {
            made = make();
            decoder = made;
        }
        return made.decode(token);
    }

    private JwtDecoder make() {
        try {
            NimbusJwtDecoder made = NimbusJwtDecoder.withJwkSource(keys())
                    .jwsAlgorithms(allowed -> allowed.addAll(ASYMMETRIC))
                    .build();
            made.setJwtValidator(validator());
            return made;
        } catch (IOException unreachable) {
            throw new JwtException("The provider cannot be reached", unreachable);
        }
    }

    private JWKSource<SecurityContext> keys() throws IOException {
        return JWKSourceBuilder.create(keysUrl(), retriever()).retrying(true).build();
    }

    private URL keysUrl() throws IOException {
        URI given = settings.keys();
        return given == null ? described() : given.toURL();
    }

    private URL described() throws IOException {
        String issuer = settings.issuer().toString();
        String description = retriever()
                .retrieveResource(
                        URI.create(issuer.replaceFirst("/+$", "") + DESCRIPTION).toURL())
                .getContent();
        String keys = Json.mapper().readTree(description).path("jwks_uri").asString("");
        try {
            return URI.create(keys).toURL();
        } catch (IllegalArgumentException noAddress) {
            throw new MalformedURLException("The provider's description names no keys");
        }
    }

    private static DefaultResourceRetriever retriever() {
        return new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, MOST_BYTES);
    }

    private OAuth2TokenValidator<Jwt> validator() {
        JwtTimestampValidator time = new JwtTimestampValidator(SKEW);
        time.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(List.of(
                time,
                new JwtIssuerValidator(settings.issuer().toString()),
                new JwtAudienceValidator(settings.audience()),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank())));
    }
}
