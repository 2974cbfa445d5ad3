package dev.annals.server.ledger;

import dev.annals.journal.ledger.CheckpointSigner;
import dev.annals.journal.ledger.LedgerTree;
import dev.annals.server.reactor.Duty;
import java.time.Clock;
import java.time.Duration;

/** Grows the tree behind the journal, and looks whether it is still the one that was signed. Needs no keys. */
final class Growing implements Duty.Work {
    private final LedgerTree tree;
    private final CheckpointSigner signer;
    private final Clock clock;
    private final FromTimeToTime time;

    Growing(LedgerTree tree, CheckpointSigner signer, Clock clock, Duration every) {
        this.tree = tree;
        this.signer = signer;
        this.clock = clock;
        this.time = new FromTimeToTime(every);
    }

    @Override
    public boolean look() {
        boolean more = tree.grow();
        if (time.isDue(clock.instant())) {
            // Where nobody signs, or all that is there is signed, a ledger that was built anew is to show all the same.
            signer.verify();
            time.doneAt(clock.instant());
        }
        return more;
    }
}
