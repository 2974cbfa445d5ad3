package dev.annals.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.journal.ledger.Checkpoints;
import dev.annals.journal.ledger.KeptCheckpoint;
import dev.annals.server.RunningServer;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each place is published to by itself. */
class SlowPlacesTest {
    private final RunningServer server = RunningServer.shared();
    private final LedgerClient ledger = new LedgerClient(server.api());
    private final PlaceThatHangs hanging = new PlaceThatHangs("hangs");
    private final PlaceThatTakes quick = new PlaceThatTakes("quick");
    private final PlaceThatBreaks broken = new PlaceThatBreaks("broken");
    private final Publications publications = new Publications(server.bean(DataSource.class));
    private final Publishing publishing = new Publishing(
            List.of(hanging, broken, quick), server.bean(Checkpoints.class), publications, Clock.systemUTC());

    @AfterEach
    void close() {
        publishing.close();
    }

    @Test
    void a_place_that_hangs_or_breaks_holds_up_no_other() {
        ledger.event();
        long first = ledger.sign();
        publishing.look();
        await().until(() -> has(quick) >= first && hanging.begun.get() == 1);

        ledger.event();
        long second = ledger.sign();
        publishing.look();
        await().until(() -> has(quick) >= second);
        assertThat(has(hanging)).isZero();
        assertThat(hanging.begun).as("it is not asked twice at once").hasValue(1);
        assertThat(broken.begun.get()).isGreaterThanOrEqualTo(1);

        hanging.letGo.countDown();
        await().until(() -> {
            publishing.look();
            return has(hanging) >= second;
        });
    }

    private long has(PlaceThatTakes place) {
        return publications.of(place.name()).size();
    }

    private static class PlaceThatTakes implements Place {
        final AtomicInteger begun = new AtomicInteger();
        private final String name;

        PlaceThatTakes(String kind) {
            name = kind + ":" + UUID.randomUUID();
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void publish(KeptCheckpoint newest, long has) throws InterruptedException {
            begun.incrementAndGet();
        }
    }

    private static final class PlaceThatHangs extends PlaceThatTakes {
        final CountDownLatch letGo = new CountDownLatch(1);

        PlaceThatHangs(String kind) {
            super(kind);
        }

        @Override
        public void publish(KeptCheckpoint newest, long has) throws InterruptedException {
            super.publish(newest, has);
            letGo.await();
        }
    }

    private static final class PlaceThatBreaks extends PlaceThatTakes {
        PlaceThatBreaks(String kind) {
            super(kind);
        }

        @Override
        public void publish(KeptCheckpoint newest, long has) throws InterruptedException {
            super.publish(newest, has);
            throw new IllegalStateException("planned");
        }
    }
}
