package dev.annals.server.startup;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of {@link SettingsReader} that is about a provider of sign-in. */
final class OidcSettingsReader {
    private static final String ISSUER = "ANNALS_OIDC_ISSUER";
    private static final String AUDIENCE = "ANNALS_OIDC_AUDIENCE";
    private static final String KEYS = "ANNALS_OIDC_KEYS_URL";
    private static final String LINK = "ANNALS_OIDC_LINK";

    static final Set<String> NAMES = Set.of(ISSUER, AUDIENCE, KEYS, LINK);

    private static final String BY_ADMINISTRATOR = "administrator";
    private static final String BY_EMAIL = "verified-email";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final SettingValues values;

    OidcSettingsReader(SettingValues values) {
        this.values = values;
    }

    @Nullable
    OidcSettings read() {
        URI issuer = url(ISSUER);
        String audience = values.get(AUDIENCE);
        if (issuer == null) {
            String lonely = values.firstGiven(NAMES);
            if (lonely != null) {
                throw new StartRefused(lonely + " is set but " + ISSUER + " is not: set both or neither.");
            }
            return null;
        }
        if (audience == null) {
            // A provider's tokens for its other clients would open this server, too.
            throw new StartRefused(ISSUER + " is set but " + AUDIENCE + " is not: set both or neither.");
        }
        return new OidcSettings(issuer, audience, url(KEYS), linkByEmail());
    }

    private boolean linkByEmail() {
        String value = values.get(LINK);
        if (value == null || value.equals(BY_ADMINISTRATOR)) {
            return false;
        }
        if (value.equals(BY_EMAIL)) {
            return true;
        }
        throw SettingsReader.wrong(LINK, value, BY_ADMINISTRATOR + " or " + BY_EMAIL, null);
    }

    /** Over plain HTTP somebody on the way could put their own keys in place of the provider's. */
    private @Nullable URI url(String name) {
        String value = values.get(name);
        if (value == null) {
            return null;
        }
        String wanted = "an address that begins with https://, or with http:// on this machine";
        try {
            URI url = URI.create(value);
            String host = url.getHost();
            boolean safe = "https".equals(url.getScheme())
                    || ("http".equals(url.getScheme()) && host != null && THIS_MACHINE.contains(host));
            if (host != null && safe && url.getUserInfo() == null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            throw SettingsReader.wrong(name, value, wanted, e);
        }
        throw SettingsReader.wrong(name, value, wanted, null);
    }
}
