package dev.annals.server.startup;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns raw values into {@link Settings}; what is wrong or missing is refused in one line that names the setting. */
final class SettingsReader {
    private static final String PORT = "ANNALS_PORT";
    private static final String DATA = "ANNALS_DATA";
    private static final String URL = "ANNALS_DATABASE_URL";
    private static final String USER = "ANNALS_DATABASE_USER";
    private static final String PASSWORD = "ANNALS_DATABASE_PASSWORD";
    private static final String POSTGRES_PORT = "ANNALS_POSTGRES_PORT";
    private static final String ZONE = "ANNALS_ZONE";
    private static final String CURRENCY = "ANNALS_CURRENCY";
    private static final String PUBLIC_DAYS = "ANNALS_PUBLIC_DAYS";
    private static final String EVENT_STORE = "ANNALS_EVENT_STORE";
    private static final String AXON_HOST = "ANNALS_AXON_SERVER_HOST";
    private static final String AXON_PORT = "ANNALS_AXON_SERVER_PORT";
    private static final String AXON_TOKEN = "ANNALS_AXON_SERVER_TOKEN";

    private static final String WORKSPACES = "ANNALS_WORKSPACES";
    private static final String ACCESS_LOG = "ANNALS_ACCESS_LOG";

    private static final Set<String> OWN_NAMES = Set.of(
            PORT,
            DATA,
            URL,
            USER,
            PASSWORD,
            POSTGRES_PORT,
            ZONE,
            CURRENCY,
            PUBLIC_DAYS,
            EVENT_STORE,
            AXON_HOST,
            AXON_PORT,
            AXON_TOKEN,
            WORKSPACES,
            ACCESS_LOG);

    static final Set<String> NAMES = Stream.of(
                    OWN_NAMES,
                    SendingSettingsReader.NAMES,
                    LedgerSettingsReader.NAMES,
                    SealingSettingsReader.NAMES,
                    HttpSettingsReader.NAMES,
                    OidcSettingsReader.NAMES)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private static final int AXON_DEFAULT_PORT = 8124;

    private final SettingValues values;

    SettingsReader(SettingValues values) {
        this.values = values;
    }

    Settings read() {
        return new Settings(
                port(PORT, 8080),
                dataFolder(),
                database(),
                port(POSTGRES_PORT, 0),
                zone(),
                currency(),
                publicDays(),
                axonServer(),
                new SendingSettingsReader(values).read(),
                new LedgerSettingsReader(values).read(),
                new SealingSettingsReader(values).read(),
                workspaces(),
                new HttpSettingsReader(values).read(),
                access(),
                new OidcSettingsReader(values).read());
    }

    private int port(String name, int otherwise) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw wrong(name, value, "a port number from 0 to 65535", e);
        }
        throw wrong(name, value, "a port number from 0 to 65535", null);
    }

    private int workspaces() {
        String value = values.get(WORKSPACES);
        if (value == null) {
            return Settings.USUAL_WORKSPACES;
        }
        if (!value.matches("\\d{1,3}")) {
            throw wrong(WORKSPACES, value, "a number from 0 to 999", null);
        }
        return Integer.parseInt(value);
    }

    private AccessSettings access() {
        String value = values.get(ACCESS_LOG);
        if (value == null || value.equals("on")) {
            return AccessSettings.USUAL;
        }
        if (!value.equals("off")) {
            throw wrong(ACCESS_LOG, value, "on or off", null);
        }
        return AccessSettings.OFF;
    }

    private Path dataFolder() {
        String value = values.get(DATA);
        try {
            return Path.of(value == null ? "data" : value).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw wrong(DATA, String.valueOf(value), "the path of a folder", e);
        }
    }

    private Settings.@Nullable Database database() {
        String url = values.get(URL);
        if (url == null) {
            refuseWithout(URL, Set.of(USER, PASSWORD));
            return null;
        }
        if (values.get(POSTGRES_PORT) != null) {
            throw new StartRefused(
                    POSTGRES_PORT + " is for the server's own PostgreSQL: leave it out with " + URL + ".");
        }
        String jdbc = url.startsWith("postgresql://") ? "jdbc:" + url : url;
        if (!jdbc.matches("jdbc:postgresql://[^@]+")) {
            throw new StartRefused(URL + " is not of the form jdbc:postgresql://host:5432/database;"
                    + " user and password go into " + USER + " and " + PASSWORD + ".");
        }
        return new Settings.Database(jdbc, values.get(USER), values.get(PASSWORD));
    }

    private ZoneId zone() {
        String value = values.get(ZONE);
        try {
            return ZoneId.of(value == null ? "UTC" : value);
        } catch (DateTimeException e) {
            throw wrong(ZONE, String.valueOf(value), "a time zone such as Asia/Shanghai", e);
        }
    }

    private @Nullable String currency() {
        String value = values.get(CURRENCY);
        if (value == null) {
            return null;
        }
        try {
            return Currency.getInstance(value).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw wrong(CURRENCY, value, "an ISO 4217 code such as CNY", e);
        }
    }

    private @Nullable Path publicDays() {
        String value = values.get(PUBLIC_DAYS);
        if (value == null) {
            return null;
        }
        try {
            Path folder = Path.of(value).toAbsolutePath().normalize();
            if (Files.isDirectory(folder)) {
                return folder;
            }
        } catch (InvalidPathException e) {
            throw wrong(PUBLIC_DAYS, value, "the path of a folder", e);
        }
        throw wrong(PUBLIC_DAYS, value, "a folder that is there", null);
    }

    private Settings.@Nullable AxonServer axonServer() {
        String store = values.get(EVENT_STORE);
        if (store == null || store.equals("postgres")) {
            refuseWithout(EVENT_STORE + "=axon-server", Set.of(AXON_HOST, AXON_PORT, AXON_TOKEN));
            return null;
        }
        if (!store.equals("axon-server")) {
            throw wrong(EVENT_STORE, store, "postgres or axon-server", null);
        }
        String host = values.get(AXON_HOST);
        if (host == null) {
            throw new StartRefused(AXON_HOST + " is missing: with " + EVENT_STORE + "=axon-server it names the host.");
        }
        return new Settings.AxonServer(host, port(AXON_PORT, AXON_DEFAULT_PORT), values.get(AXON_TOKEN));
    }

    /** A setting that would have no effect is most likely a mistake. */
    private void refuseWithout(String needed, Set<String> names) {
        String given = values.firstGiven(names);
        if (given != null) {
            throw new StartRefused(given + " is set but " + needed + " is not: set both or neither.");
        }
    }

    static StartRefused wrong(String name, String value, String wanted, @Nullable Throwable cause) {
        String line = name + " is \"" + value + "\" but must be " + wanted + ".";
        return cause == null ? new StartRefused(line) : new StartRefused(line, cause);
    }
}
