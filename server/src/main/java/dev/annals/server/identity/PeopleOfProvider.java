package dev.annals.server.identity;

import dev.annals.api.Ids;
import dev.annals.api.Refused;
import dev.annals.api.user.LinkIdentity;
import dev.annals.server.access.Standings;
import dev.annals.server.dispatch.CommandDispatcher;
import dev.annals.server.dispatch.Origin;
import dev.annals.server.dispatch.Wish;
import dev.annals.server.identity.Identities.Person;
import dev.annals.server.startup.OidcSettings;
import dev.annals.server.startup.Settings;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;

/** Who of the provider's people is which user. What the provider says of their roles is not looked at. */
@Component
public class PeopleOfProvider {
    private static final String RULE = "rule:first-sign-in";

    private final @Nullable OidcSettings settings;
    private final @Nullable JwtDecoder tokens;
    private final Identities identities;
    private final Standings standings;
    private final CommandDispatcher dispatcher;
    private final Ids ids;

    PeopleOfProvider(
            Settings settings, Identities identities, Standings standings, CommandDispatcher dispatcher, Ids ids) {
        OidcSettings provider = settings.oidc();
        this.settings = provider;
        this.tokens = provider == null ? null : new ProviderTokens(provider);
        this.identities = identities;
        this.standings = standings;
        this.dispatcher = dispatcher;
        this.ids = ids;
    }

    /** Whether there is a provider. */
    public boolean areKnown() {
        return tokens != null;
    }

    /**
     * Whom a token stands for; nothing when it is good but its person is no user here.
     *
     * @throws org.springframework.security.oauth2.jwt.BadJwtException when the token is not good
     * @throws org.springframework.security.oauth2.jwt.JwtException when that cannot be said now
     */
    public Optional<Identity> of(String token) {
        if (tokens == null || settings == null) {
            return Optional.empty();
        }
        Jwt jwt = tokens.decode(token);
        Person person = new Person(settings.issuer().toString(), Objects.requireNonNull(jwt.getSubject()));
        Identity known = identities.of(person);
        if (known != null || !settings.linkByEmail() || !Boolean.TRUE.equals(jwt.getClaimAsBoolean("email_verified"))) {
            return Optional.ofNullable(known);
        }
        return Optional.ofNullable(jwt.getClaimAsString("email"))
                .flatMap(identities::userWithEmail)
                .flatMap(user -> linked(user, person));
    }

    /** Once per user: whoever gets somebody's old address at the provider later does not become them. */
    private Optional<Identity> linked(UUID user, Person person) {
        Identity identity = new Identity(ids.next(), user);
        if (identities.has(user, person.issuer()) || !identities.add(identity, person)) {
            return Optional.empty();
        }
        try {
            dispatcher.dispatch(
                    Wish.of(new LinkIdentity(user, identity.id(), person.issuer())), Origin.ownAccord(RULE, ids));
            standings.forget(user);
            return Optional.of(identity);
        } catch (Refused withdrawnMeanwhile) {
            identities.remove(user, identity.id());
            return Optional.empty();
        }
    }
}
