package dev.annals.command.claim;

import dev.annals.api.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Gives a unique value to one aggregate at a time. A claim is taken before the event is appended,
 * because the event store commits on its own, and is verified against the events when somebody else
 * wants the value: an orphan, left by a crash between claim and append, is taken over. So an event
 * never stands without its claim, and a claim without its event does not stand for long.
 */
public final class Claims {
    /** So long a claim is believed without looking at the events: its append may still be under way. */
    static final Duration TRUSTED = Duration.ofSeconds(60);

    /** A command that took longer than this renews its claims before it appends. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    /** The code with which an event store says that it may have recorded what it was given. */
    static final String OUTCOME_UNKNOWN = "OUTCOME_UNKNOWN";

    private static final int ATTEMPTS = 5;
    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);

    private final ClaimTable table;
    private final ClaimHash hash;
    private final Holders holders;
    private final Clock clock;

    public Claims(ClaimTable table, ClaimHash hash, Holders holders, Clock clock) {
        this.table = table;
        this.hash = hash;
        this.holders = holders;
        this.clock = clock;
    }

    /**
     * Takes what an aggregate is about to have and releases, once the command has succeeded, what it
     * has no more. What was taken is released again when the command is refused.
     *
     * @return the values that others hold. A handler that goes on nevertheless (a duplicate on
     *     purpose) records a value that its first holder keeps protecting: when that one gives it up,
     *     the value is free although the duplicate still has it.
     */
    public Set<UniqueValue> exchange(UUID owner, Set<UniqueValue> before, Set<UniqueValue> after) {
        Set<UniqueValue> heldByOthers = new LinkedHashSet<>();
        for (UniqueValue wanted : after) {
            if (!before.contains(wanted) && !take(owner, wanted)) {
                heldByOthers.add(wanted);
            }
        }
        for (UniqueValue given : before) {
            if (!after.contains(given)) {
                releaseAfterCommit(owner, given);
            }
        }
        return heldByOthers;
    }

    private boolean take(UUID owner, UniqueValue wanted) {
        ClaimKey key = hash.keyOf(wanted);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Claim> taken = table.insert(key, owner, clock.instant());
            if (taken.isPresent()) {
                return keep(taken.get(), true);
            }
            Optional<Claim> standing = table.find(key);
            if (standing.isEmpty()) {
                continue; // Released in between.
            }
            boolean own = standing.get().owner().equals(owner);
            if (!own && !isOrphan(standing.get(), wanted)) {
                return false;
            }
            taken = table.replace(standing.get(), owner, clock.instant());
            if (taken.isPresent()) {
                return keep(taken.get(), !own);
            }
        }
        return false;
    }

    private boolean isOrphan(Claim claim, UniqueValue value) {
        return claim.takenAt().isBefore(clock.instant().minus(TRUSTED))
                && !holders.valuesOf(claim.owner(), value.scope()).contains(value);
    }

    private boolean keep(Claim claim, boolean isNew) {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        work.onPrepareCommit(w -> renew(claim));
        if (isNew) {
            work.onRollback(w -> {
                if (isSurelyUnrecorded(w)) {
                    release(claim);
                }
            });
        }
        return true;
    }

    /** Others may take over a claim that has become old while its command was held up. */
    private void renew(Claim claim) {
        Instant now = clock.instant();
        if (claim.takenAt().isBefore(now.minus(FRESH))
                && table.replace(claim, claim.owner(), now).isEmpty()) {
            throw new ConcurrencyException("a claim was lost before the append");
        }
    }

    /** After an append of unknown outcome the event may stand, so the claim stays; an orphan expires. */
    private static boolean isSurelyUnrecorded(UnitOfWork<?> work) {
        Throwable cause = work.getExecutionResult().getExceptionResult();
        return cause instanceof ConcurrencyException
                || cause instanceof Refused refused && !refused.code().name().equals(OUTCOME_UNKNOWN);
    }

    private void releaseAfterCommit(UUID owner, UniqueValue given) {
        table.find(hash.keyOf(given))
                .filter(claim -> claim.owner().equals(owner))
                .ifPresent(claim -> CurrentUnitOfWork.get().afterCommit(work -> release(claim)));
    }

    private void release(Claim claim) {
        try {
            table.delete(claim);
        } catch (DataAccessException e) {
            LOG.warn("A claim was not released and expires: {}", e.getClass().getSimpleName());
        }
    }
}
