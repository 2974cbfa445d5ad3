package dev.annals.benchmarks;

import dev.annals.journal.ledger.CheckpointSigner;
import dev.annals.journal.ledger.LedgerTree;
import dev.annals.ledger.SigningKey;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Grows and signs the ledger beside what is measured, as the server's duty does: a look each second. */
final class GrowingLedger implements AutoCloseable {
    private static final long LOOK_MILLIS = 1_000;

    private final LedgerTree tree;
    private final CheckpointSigner signer;
    private final SigningKey key;
    private final Duration every;
    private final Thread thread = Thread.ofPlatform().name("ledger").unstarted(this::run);
    private final CountDownLatch over = new CountDownLatch(1);
    private long signed = System.nanoTime();

    /** @param every how often it is signed; not even grown where that is zero */
    GrowingLedger(LedgerTree tree, CheckpointSigner signer, SigningKey key, Duration every) {
        this.tree = tree;
        this.signer = signer;
        this.key = key;
        this.every = every;
        if (every.isPositive()) {
            thread.start();
        }
    }

    private void run() {
        try {
            while (over.getCount() > 0) {
                boolean more = tree.grow();
                if (System.nanoTime() - signed >= every.toNanos()) {
                    signer.sign(List.of(key));
                    signed = System.nanoTime();
                }
                if (!more && over.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException {
        over.countDown();
        thread.join();
    }
}
