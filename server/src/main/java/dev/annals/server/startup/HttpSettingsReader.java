package dev.annals.server.startup;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of {@link SettingsReader} that is about HTTP. */
final class HttpSettingsReader {
    private static final String ADDRESS = "ANNALS_ADDRESS";
    private static final String CERTIFICATE = "ANNALS_TLS_CERTIFICATE";
    private static final String KEY = "ANNALS_TLS_KEY";
    private static final String KEY_PASSWORD = "ANNALS_TLS_KEY_PASSWORD";
    private static final String PLAIN = "ANNALS_PLAIN_HTTP";
    private static final String ORIGINS = "ANNALS_CORS_ORIGINS";
    private static final String PROXIES = "ANNALS_PROXIES";
    private static final String PER_MINUTE = "ANNALS_REQUESTS_PER_MINUTE";
    private static final String AT_ONCE = "ANNALS_REQUESTS_AT_ONCE";
    private static final String PATIENCE = "ANNALS_REQUEST_PATIENCE";

    static final Set<String> NAMES =
            Set.of(ADDRESS, CERTIFICATE, KEY, KEY_PASSWORD, PLAIN, ORIGINS, PROXIES, PER_MINUTE, AT_ONCE, PATIENCE);

    private static final String ALLOWED = "allowed";
    private static final Pattern IP = Pattern.compile("[0-9]+(\\.[0-9]+){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final Pattern IPS = Pattern.compile("(?:" + IP + ")(/\\d{1,3})?");
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofMinutes(5);

    private final SettingValues values;

    HttpSettingsReader(SettingValues values) {
        this.values = values;
    }

    HttpSettings read() {
        InetAddress address = address();
        HttpSettings.Tls tls = tls();
        refuseOpenPlain(address, tls);
        return new HttpSettings(
                address,
                tls,
                origins(),
                proxies(),
                number(PER_MINUTE, HttpSettings.USUAL.requestsPerMinute()),
                number(AT_ONCE, HttpSettings.USUAL.requestsAtOnce()),
                patience());
    }

    private InetAddress address() {
        String value = values.get(ADDRESS);
        if (value == null) {
            return HttpSettings.USUAL.address();
        }
        if (IP.matcher(value).matches()) {
            try {
                return InetAddress.ofLiteral(value);
            } catch (IllegalArgumentException e) {
                throw SettingsReader.wrong(ADDRESS, value, "an IP address of this machine, such as 0.0.0.0", e);
            }
        }
        throw SettingsReader.wrong(ADDRESS, value, "an IP address of this machine, such as 0.0.0.0", null);
    }

    /** Tokens and what is known about people do not cross a network in the clear by mistake. */
    private void refuseOpenPlain(InetAddress address, HttpSettings.@Nullable Tls tls) {
        String plain = values.get(PLAIN);
        if (plain != null && !plain.equals(ALLOWED)) {
            throw SettingsReader.wrong(PLAIN, plain, ALLOWED + ", or left out", null);
        }
        if (!address.isLoopbackAddress() && tls == null && plain == null) {
            throw new StartRefused(ADDRESS + " can be reached from elsewhere: set " + CERTIFICATE + " and " + KEY
                    + ", or " + PLAIN + "=" + ALLOWED + " where something in front of Annals speaks TLS.");
        }
    }

    private HttpSettings.@Nullable Tls tls() {
        String certificate = values.get(CERTIFICATE);
        String key = values.get(KEY);
        if (certificate == null && key == null) {
            if (values.get(KEY_PASSWORD) != null) {
                throw new StartRefused(KEY_PASSWORD + " is set but " + KEY + " is not: set both or neither.");
            }
            return null;
        }
        if (certificate == null || key == null) {
            throw new StartRefused(CERTIFICATE + " and " + KEY + ": set both or neither.");
        }
        return new HttpSettings.Tls(file(CERTIFICATE, certificate), file(KEY, key), values.get(KEY_PASSWORD));
    }

    private static Path file(String name, String value) {
        try {
            Path file = Path.of(value).toAbsolutePath().normalize();
            if (Files.isReadable(file) && !Files.isDirectory(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw SettingsReader.wrong(name, value, "the path of a PEM file", e);
        }
        throw SettingsReader.wrong(name, value, "a PEM file that can be read", null);
    }

    private List<String> origins() {
        List<String> origins = list(ORIGINS);
        for (String origin : origins) {
            if (!isOrigin(origin)) {
                throw SettingsReader.wrong(ORIGINS, origin, "origins such as https://desk.shop.example", null);
            }
        }
        return origins;
    }

    private static boolean isOrigin(String text) {
        try {
            URI origin = URI.create(text);
            return origin.getHost() != null
                    && List.of("http", "https").contains(origin.getScheme())
                    && text.equals(origin.getScheme() + "://" + origin.getRawAuthority())
                    && origin.getUserInfo() == null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private List<String> proxies() {
        List<String> proxies = list(PROXIES);
        for (String proxy : proxies) {
            if (!IPS.matcher(proxy).matches()) {
                throw SettingsReader.wrong(PROXIES, proxy, "addresses such as 10.0.0.7 or 10.0.0.0/24", null);
            }
        }
        return proxies;
    }

    private List<String> list(String name) {
        String value = values.get(name);
        return value == null
                ? List.of()
                : Arrays.stream(value.split(",")).map(String::strip).toList();
    }

    private int number(String name, int otherwise) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("[1-9]\\d{0,8}")) {
            throw SettingsReader.wrong(name, value, "a number from 1 to 999999999", null);
        }
        return Integer.parseInt(value);
    }

    private Duration patience() {
        String value = values.get(PATIENCE);
        if (value == null) {
            return HttpSettings.USUAL.patience();
        }
        try {
            Duration patience = Duration.parse(value);
            if (patience.compareTo(LEAST) >= 0 && patience.compareTo(MOST) <= 0) {
                return patience;
            }
        } catch (DateTimeException e) {
            throw SettingsReader.wrong(PATIENCE, value, "a duration from PT1S to PT5M", e);
        }
        throw SettingsReader.wrong(PATIENCE, value, "a duration from PT1S to PT5M", null);
    }
}
