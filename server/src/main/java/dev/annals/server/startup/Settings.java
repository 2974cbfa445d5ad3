package dev.annals.server.startup;

import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be set, checked. See {@code docs/operations.md} for the names.
 *
 * @param port of HTTP, 0 for any that is free
 * @param dataFolder where everything is kept that the server writes
 * @param database the PostgreSQL to use; one of its own when absent
 * @param postgresPort of the server's own PostgreSQL, 0 for any that is free
 * @param zone the company's time zone, which decides the date a deal is closed on
 * @param currency ISO 4217 code of the currency that reports add up in
 * @param publicDays folder with notices of public holidays beside those that come with the program
 * @param axonServer the Axon Server to use as event store; PostgreSQL when absent
 * @param sending how messages of campaigns leave
 * @param ledger how the ledger is signed, and where its checkpoints are published
 * @param sealing where the master keys are
 * @param workspaces how many replay workspaces a person may have
 * @param http who is answered, and how much
 * @param access whether reads of personal data are recorded
 * @param oidc the provider of whose people tokens are taken; no one's when absent
 */
public record Settings(
        int port,
        Path dataFolder,
        @Nullable Database database,
        int postgresPort,
        ZoneId zone,
        @Nullable String currency,
        @Nullable Path publicDays,
        @Nullable AxonServer axonServer,
        SendingSettings sending,
        LedgerSettings ledger,
        SealingSettings sealing,
        int workspaces,
        HttpSettings http,
        AccessSettings access,
        @Nullable OidcSettings oidc) {
    /** When nothing is set. */
    public static final int USUAL_WORKSPACES = 5;

    /** A PostgreSQL that is run by somebody else. */
    public record Database(
            String url, @Nullable String user, @Nullable String password) {
        /** Without the password. */
        @Override
        public String toString() {
            return url;
        }
    }

    /** An Axon Server that is run by somebody else. */
    public record AxonServer(
            String host, int port, @Nullable String token) {
        /** Without the token. */
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /** Reads the settings of this process; arguments win over system properties, those over the environment. */
    public static Settings of(String... arguments) {
        return new SettingsReader(SettingValues.ofProcess(arguments)).read();
    }
}
