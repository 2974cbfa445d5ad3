package dev.annals.server.ledger;

import dev.annals.api.Refused;
import dev.annals.journal.ledger.CheckpointSigner;
import dev.annals.journal.ledger.Checkpoints;
import dev.annals.journal.ledger.KeptCheckpoint;
import dev.annals.journal.ledger.LedgerTree;
import dev.annals.ledger.MalformedException;
import dev.annals.server.reactor.Duty;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Grows the tree behind the journal and signs it from time to time. */
final class Growing implements Duty.Work {
    private static final Logger LOG = LoggerFactory.getLogger(Growing.class);

    private final LedgerTree tree;
    private final Checkpoints checkpoints;
    private final CheckpointSigner signer;
    private final Signing signing;
    private final Clock clock;
    private final Duration every;
    private Instant next = Instant.MIN;
    private String refusal = "";

    Growing(
            LedgerTree tree,
            Checkpoints checkpoints,
            CheckpointSigner signer,
            Signing signing,
            Clock clock,
            Duration every) {
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.signer = signer;
        this.signing = signing;
        this.clock = clock;
        this.every = every;
    }

    @Override
    public boolean look() {
        boolean more = tree.grow();
        Instant now = clock.instant();
        // A clock that was ahead is not waited for.
        if (!now.isBefore(next) || next.isAfter(now.plus(every))) {
            next = lookAtCheckpoint(now).plus(every);
        }
        return more;
    }

    /** Signs if it is time; otherwise a ledger that was built anew is to show all the same. Answers when it was signed. */
    private Instant lookAtCheckpoint(Instant now) {
        Instant signed = signedAt();
        if (signed != null && !signed.isAfter(now) && now.isBefore(signed.plus(every))) {
            signer.verify();
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
        if (!because.isEmpty() && !because.equals(refusal)) {
            LOG.error("No checkpoint is signed: {}", because);
        }
        refusal = because;
    }
}
