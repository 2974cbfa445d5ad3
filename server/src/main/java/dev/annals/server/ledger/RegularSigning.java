package dev.annals.server.ledger;

import dev.annals.api.Refused;
import dev.annals.journal.ledger.Checkpoints;
import dev.annals.journal.ledger.KeptCheckpoint;
import dev.annals.journal.ledger.LedgerRefusal;
import dev.annals.journal.ledger.LedgerTree;
import dev.annals.ledger.MalformedException;
import dev.annals.server.reactor.Duty;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs the tree from time to time, as far as it has grown: a process that has keys does. */
final class RegularSigning implements Duty.Work {
    private static final Logger LOG = LoggerFactory.getLogger(RegularSigning.class);

    private final LedgerTree tree;
    private final Checkpoints checkpoints;
    private final Signing signing;
    private final Clock clock;
    private final FromTimeToTime time;
    private String refusal = "";

    RegularSigning(LedgerTree tree, Checkpoints checkpoints, Signing signing, Clock clock, Duration every) {
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.signing = signing;
        this.clock = clock;
        this.time = new FromTimeToTime(every);
    }

    @Override
    public boolean isUpToIt() {
        boolean is = signing.canSign();
        if (!is) {
            refused(LedgerRefusal.LEDGER_KEYS_MISSING.name());
        }
        return is;
    }

    @Override
    public boolean look() {
        Instant now = clock.instant();
        if (time.isDue(now)) {
            time.doneAt(lookAtCheckpoint(now));
        }
        return false;
    }

    /** Signs if it is time; answers when it was signed. */
    private Instant lookAtCheckpoint(Instant now) {
        Instant signed = signedAt();
        if (signed != null && !signed.isAfter(now) && !time.isOver(signed, now)) {
            return signed;
        }
        if (signed != null || tree.state().size() > 0) {
            sign();
        }
        return now;
    }

    private @Nullable Instant signedAt() {
        try {
            return checkpoints.newest().map(KeptCheckpoint::signedAt).orElse(null);
        } catch (MalformedException noCheckpoint) {
            // Whoever signs finds that, too, and says so.
            return null;
        }
    }

    private void sign() {
        String because = "";
        try {
            signing.sign();
        } catch (Refused refused) {
            because = refused.code().name();
        }
        refused(because);
    }

    private void refused(String because) {
        if (!because.isEmpty() && !because.equals(refusal)) {
            LOG.error("No checkpoint is signed by this process: {}", because);
        }
        refusal = because;
    }
}
