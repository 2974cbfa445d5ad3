package dev.annals.server.sealing;

import dev.annals.journal.sealing.MasterKeyCheck;
import dev.annals.journal.sealing.MasterKeys;
import dev.annals.journal.sealing.Rewrapping;
import dev.annals.journal.sealing.SubjectKeys;
import dev.annals.server.startup.DataFolder;
import dev.annals.server.startup.SealingSettings;
import dev.annals.server.startup.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys that personal values are sealed with. */
@Configuration(proxyBeanMethods = false)
class SealingWiring {
    @Bean
    MasterKeySource masterKeySource(DataFolder folder, Settings settings) {
        SealingSettings sealing = settings.sealing();
        Path file = Objects.requireNonNullElseGet(sealing.file(), folder::masterKeys);
        return sealing.keys().isEmpty() ? new MasterKeyFile(file) : new GivenMasterKeys(sealing.keys());
    }

    @Bean
    @DependsOnDatabaseInitialization
    MasterKeys masterKeys(MasterKeySource source, DataSource dataSource) {
        return new FittingKeys(source, new MasterKeyCheck(dataSource)).find();
    }

    /** Closed by its stage. */
    @Bean(destroyMethod = "")
    SubjectKeys subjectKeys(DataSource dataSource, MasterKeys masterKeys, Clock clock) {
        SubjectKeys keys = new SubjectKeys(dataSource, masterKeys, clock);
        keys.bind();
        return keys;
    }

    @Bean
    MasterKeyRotation masterKeyRotation(MasterKeySource source, MasterKeys keys, DataSource dataSource) {
        return new MasterKeyRotation(source, keys, new Rewrapping(dataSource, keys));
    }
}
