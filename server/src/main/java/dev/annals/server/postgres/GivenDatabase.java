package dev.annals.server.postgres;

import dev.annals.server.startup.Settings;
import java.util.Objects;

/** A PostgreSQL that is run by somebody else. */
public record GivenDatabase(Settings.Database settings) implements Database {
    @Override
    public String url() {
        return settings.url();
    }

    @Override
    public String user() {
        return Objects.requireNonNullElse(settings.user(), "");
    }

    @Override
    public String password() {
        return Objects.requireNonNullElse(settings.password(), "");
    }

    @Override
    public void close() {
        // It goes on without this server.
    }
}
