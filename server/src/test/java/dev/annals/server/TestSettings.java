package dev.annals.server;

import dev.annals.server.startup.AccessSettings;
import dev.annals.server.startup.HttpSettings;
import dev.annals.server.startup.LedgerSettings;
import dev.annals.server.startup.OidcSettings;
import dev.annals.server.startup.SealingSettings;
import dev.annals.server.startup.SendingSettings;
import dev.annals.server.startup.Settings;
import java.nio.file.Path;
import java.time.ZoneOffset;

/**
 * Settings of a test's server: the usual ones, and what differs. Most tests look without leaving a trace, or
 * positions would move by themselves.
 */
public final class TestSettings {
    private final Path folder;
    private Settings.Database database;
    private Settings.AxonServer axonServer;
    private SendingSettings sending = SendingSettings.NONE;
    private LedgerSettings ledger = LedgerSettings.USUAL;
    private SealingSettings sealing = SealingSettings.USUAL;
    private HttpSettings http = HttpSettings.USUAL;
    private AccessSettings access = AccessSettings.OFF;
    private OidcSettings oidc;

    private TestSettings(Path folder) {
        this.folder = folder;
    }

    /** @param folder of the server's data */
    public static TestSettings in(Path folder) {
        return new TestSettings(folder);
    }

    public TestSettings database(Settings.Database given) {
        database = given;
        return this;
    }

    public TestSettings axonServer(Settings.AxonServer store) {
        axonServer = store;
        return this;
    }

    public TestSettings sending(SendingSettings by) {
        sending = by;
        return this;
    }

    public TestSettings ledger(LedgerSettings kept) {
        ledger = kept;
        return this;
    }

    public TestSettings sealing(SealingSettings under) {
        sealing = under;
        return this;
    }

    public TestSettings http(HttpSettings answered) {
        http = answered;
        return this;
    }

    public TestSettings access(AccessSettings noted) {
        access = noted;
        return this;
    }

    public TestSettings oidc(OidcSettings provider) {
        oidc = provider;
        return this;
    }

    public Settings read() {
        return new Settings(
                0,
                folder,
                database,
                0,
                ZoneOffset.UTC,
                null,
                null,
                axonServer,
                sending,
                ledger,
                sealing,
                Settings.USUAL_WORKSPACES,
                http,
                access,
                oidc);
    }
}
