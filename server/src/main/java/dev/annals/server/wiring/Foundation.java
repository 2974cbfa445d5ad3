package dev.annals.server.wiring;

import dev.annals.server.axonserver.AxonServerJournal;
import dev.annals.server.postgres.Database;
import dev.annals.server.postgres.DatabaseCheck;
import dev.annals.server.postgres.GivenDatabase;
import dev.annals.server.postgres.PostgresServer;
import dev.annals.server.startup.DataFolder;
import dev.annals.server.startup.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * What everything stands on: settings, data folder, database. They are there before the first bean and
 * end after the last one, the database before the folder is given free.
 */
public final class Foundation implements ApplicationContextInitializer<GenericApplicationContext>, AutoCloseable {
    private static final String NAME = "foundation";

    private final Settings settings;
    private final DataFolder folder;
    private @Nullable Database database;

    public Foundation(Settings settings) {
        this.settings = settings;
        this.folder = DataFolder.open(settings.dataFolder());
    }

    public DataFolder folder() {
        return folder;
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        Settings.AxonServer axonServer = settings.axonServer();
        if (axonServer != null) {
            AxonServerJournal.refuseIfAbsent(axonServer);
        }
        Database opened = open();
        database = opened;
        context.registerBean(NAME, Foundation.class, () -> this, bean -> bean.setDestroyMethodName("close"));
        context.registerBean(Settings.class, () -> settings);
        // Not closed as beans: the order in which they end is decided here.
        context.registerBean(DataFolder.class, () -> folder, bean -> bean.setDestroyMethodName(""));
        context.registerBean(Database.class, () -> opened, bean -> {
            bean.setDependsOn(NAME);
            bean.setDestroyMethodName("");
        });
    }

    private Database open() {
        Settings.Database given = settings.database();
        if (given == null) {
            return PostgresServer.start(folder, settings.postgresPort());
        }
        GivenDatabase opened = new GivenDatabase(given);
        DatabaseCheck.given(opened);
        return opened;
    }

    @Override
    public void close() {
        if (database != null) {
            database.close();
        }
        folder.close();
    }
}
