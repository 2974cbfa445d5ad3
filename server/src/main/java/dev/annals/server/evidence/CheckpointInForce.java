package dev.annals.server.evidence;

import dev.annals.api.Refused;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.QueryRefusal;
import dev.annals.journal.JournalReader;
import dev.annals.journal.ledger.Checkpoints;
import dev.annals.journal.ledger.KeptCheckpoint;
import dev.annals.journal.ledger.LedgerRefusal;
import dev.annals.server.ledger.Signing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which checkpoint evidence is under, and which earlier ones it shows the ledger to have grown from. */
@Component
class CheckpointInForce {
    private final Checkpoints checkpoints;
    private final Signing signing;
    private final JournalReader journal;

    CheckpointInForce(Checkpoints checkpoints, Signing signing, JournalReader journal) {
        this.checkpoints = checkpoints;
        this.signing = signing;
        this.journal = journal;
    }

    /**
     * The first one at or after a moment, so that asking again gives the same; the newest for now. One is signed where
     * none covers all that was recorded then, unless the ledger is found not to hold: then the newest has to do,
     * since it shows what does not.
     */
    KeptCheckpoint at(AsOf moment) {
        long position = position(moment);
        Refused.unless(position > 0, QueryRefusal.AS_OF_BEFORE_FIRST_EVENT);
        Refused.unless(position <= journal.head(), QueryRefusal.AS_OF_IN_FUTURE);
        Optional<KeptCheckpoint> known = moment instanceof AsOf.Now
                ? checkpoints.newest().filter(newest -> newest.size() >= position)
                : checkpoints.atOrAfter(position);
        return known.orElseGet(this::sign);
    }

    private KeptCheckpoint sign() {
        try {
            return signing.signHead().checkpoint();
        } catch (Refused refused) {
            boolean flawed =
                    refused.refusals().stream().anyMatch(refusal -> refusal.code() == LedgerRefusal.LEDGER_FLAWED);
            return checkpoints.newest().filter(newest -> flawed).orElseThrow(() -> refused);
        }
    }

    /**
     * @param asked sizes of checkpoints that a reader has
     * @return smallest first
     */
    List<KeptCheckpoint> earlier(KeptCheckpoint checkpoint, List<Long> asked) {
        // The last of each month: there are not more of them than a reader can have kept.
        return Stream.concat(checkpoints.lastOfMonthsBefore(checkpoint.size()).stream(), asked.stream())
                .distinct()
                .sorted()
                .filter(size -> size != checkpoint.size())
                .map(size -> earlier(size, checkpoint))
                .toList();
    }

    /** Where evidence is about instants. */
    long position(AsOf moment) {
        return switch (moment) {
            case AsOf.Now now -> journal.head();
            case AsOf.AtPosition at -> at.position();
            case AsOf.AtInstant at -> journal.positionAt(at.instant());
            // What is proved is what was recorded.
            case AsOf.InWorkspace in -> throw Refused.because(QueryRefusal.NOT_IN_WORKSPACE);
        };
    }

    private KeptCheckpoint earlier(long size, KeptCheckpoint checkpoint) {
        return Optional.of(size)
                .filter(known -> known > 0 && known < checkpoint.size())
                .flatMap(checkpoints::ofSize)
                .orElseThrow(() -> Refused.because(LedgerRefusal.TREE_SIZE_UNKNOWN));
    }
}
