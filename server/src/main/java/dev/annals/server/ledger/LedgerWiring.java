package dev.annals.server.ledger;

import dev.annals.journal.JournalReader;
import dev.annals.journal.StoredEvents;
import dev.annals.journal.ledger.CheckpointSigner;
import dev.annals.journal.ledger.Checkpoints;
import dev.annals.journal.ledger.LeafSource;
import dev.annals.journal.ledger.LedgerTree;
import dev.annals.journal.postgres.PostgresLeaves;
import dev.annals.journal.postgres.PostgresStoredEvents;
import dev.annals.ledger.MalformedException;
import dev.annals.ledger.SigningKey;
import dev.annals.query.live.Visibility;
import dev.annals.server.dispatch.Queries;
import dev.annals.server.http.Resource;
import dev.annals.server.reactor.Duty;
import dev.annals.server.reactor.Ticking;
import dev.annals.server.startup.DataFolder;
import dev.annals.server.startup.LedgerSettings;
import dev.annals.server.startup.Settings;
import dev.annals.server.startup.StartRefused;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Growing the ledger is up to one process, signing it to one that has keys, and publishing it to one. */
@Configuration(proxyBeanMethods = false)
class LedgerWiring {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerWiring.class);
    private static final long GROWING = 0x616e6e616c7311L;
    private static final long PUBLISHING = 0x616e6e616c7312L;
    static final long SIGNING = 0x616e6e616c7316L;

    /** Evidence is of the ledger, too. */
    @Bean
    WebMvcConfigurer whereTheLedgerIsNeeded(Settings settings) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new LedgerNeeded(settings))
                        .addPathPatterns(Resource.BASE + "/ledger/**", Resource.BASE + "/audit/evidence");
            }
        };
    }

    @Bean
    StoredEvents storedEvents(DataSource dataSource) {
        return new PostgresStoredEvents(dataSource);
    }

    @Bean
    LeafSource leafSource(DataSource dataSource) {
        return new PostgresLeaves(dataSource);
    }

    @Bean
    LedgerTree ledgerTree(DataSource dataSource, LeafSource leaves, Clock clock) {
        return new LedgerTree(dataSource, leaves, clock);
    }

    @Bean
    Checkpoints checkpoints(DataSource dataSource) {
        return new Checkpoints(dataSource);
    }

    @Bean
    CheckpointSigner checkpointSigner(LedgerTree tree, Checkpoints checkpoints, Clock clock) {
        return new CheckpointSigner(tree, checkpoints, clock);
    }

    /** A ledger that was signed already keeps its keys: where they are not, none are made. */
    @Bean
    @DependsOnDatabaseInitialization
    KeyFile ledgerKeys(DataFolder folder, Settings settings, Checkpoints checkpoints) {
        KeyFile keys = new KeyFile(folder.ledgerKeys());
        String origin = settings.ledger().origin();
        List<SigningKey> known = read(keys);
        if (!known.isEmpty()) {
            refuseAnother(origin, known.getFirst().verifier().name());
        } else if (checkpoints.newest().isEmpty()) {
            keys.make(origin);
        } else {
            LOG.error("This process signs no checkpoints: secret/ledger.keys is missing");
        }
        return keys;
    }

    private static List<SigningKey> read(KeyFile keys) {
        try {
            return keys.read();
        } catch (MalformedException damaged) {
            throw new StartRefused("The keys in secret/ledger.keys are damaged: put the right ones back.", damaged);
        }
    }

    private static void refuseAnother(@Nullable String origin, String named) {
        if (origin != null && !origin.equals(named)) {
            throw new StartRefused("ANNALS_LEDGER_ORIGIN is \"" + origin + "\" but the keys of this ledger are of \""
                    + named + "\": leave the setting out.");
        }
    }

    @Bean
    Signing ledgerSigning(
            LedgerTree tree, CheckpointSigner signer, Checkpoints checkpoints, KeyFile keys, JournalReader journal) {
        return new Signing(tree, signer, checkpoints, keys, journal);
    }

    @Bean
    Publishing ledgerPublishing(
            Settings settings, LedgerTree tree, Checkpoints checkpoints, DataSource dataSource, Clock clock) {
        return new Publishing(
                places(settings.ledger(), tree, checkpoints), checkpoints, new Publications(dataSource), clock);
    }

    private static List<Place> places(LedgerSettings settings, LedgerTree tree, Checkpoints checkpoints) {
        List<Place> places = new ArrayList<>();
        Path folder = settings.folder();
        if (folder != null) {
            places.add(new FolderPlace(folder, checkpoints, tree.proofs()));
        }
        settings.witnesses().forEach(witness -> places.add(new WitnessPlace(witness, tree.proofs(), checkpoints)));
        return places;
    }

    @Bean
    Duty ledgerGrowth(DataSource dataSource, LedgerTree tree, CheckpointSigner signer, Settings settings, Clock clock) {
        Growing growing = new Growing(tree, signer, clock, settings.ledger().every());
        return new Duty("ledger-growing", GROWING, dataSource, growing, new Ticking());
    }

    @Bean
    Duty ledgerSignature(
            DataSource dataSource,
            LedgerTree tree,
            Checkpoints checkpoints,
            Signing signing,
            Settings settings,
            Clock clock) {
        RegularSigning regular = new RegularSigning(
                tree, checkpoints, signing, clock, settings.ledger().every());
        return new Duty("ledger-signing", SIGNING, dataSource, regular, new Ticking());
    }

    @Bean
    Duty ledgerPublication(DataSource dataSource, Publishing publishing) {
        return new Duty("ledger-publishing", PUBLISHING, dataSource, publishing, new Ticking());
    }

    @Bean
    Proving proving(
            LedgerTree tree,
            Checkpoints checkpoints,
            StoredEvents events,
            Queries queries,
            JournalReader journal,
            Visibility visibility) {
        return new Proving(tree, checkpoints, events, queries, journal, visibility);
    }

    @Bean
    Describing describing(
            LedgerTree tree, Checkpoints checkpoints, Signing signing, Publishing publishing, JournalReader journal) {
        return new Describing(tree, checkpoints, signing, publishing, journal);
    }

    @Bean
    LedgerMetrics ledgerMetrics(Describing describing, Clock clock) {
        return new LedgerMetrics(describing, clock);
    }
}
