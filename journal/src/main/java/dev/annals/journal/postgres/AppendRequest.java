package dev.annals.journal.postgres;

import dev.annals.api.Refused;
import dev.annals.journal.JournalRefusal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The events of one caller, to be recorded together or not at all. Until the writer takes it, the
 * caller may withdraw it; afterwards the caller stays until the outcome is known.
 */
final class AppendRequest {
    private enum State {
        WAITING,
        TAKEN,
        WITHDRAWN
    }

    private final List<PendingEvent> events;
    private final long deadline;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private final CompletableFuture<Void> outcome = new CompletableFuture<>();

    /** @param deadline on the scale of {@link System#nanoTime()}; it is not recorded after it */
    AppendRequest(List<PendingEvent> events, long deadline) {
        this.events = events;
        this.deadline = deadline;
    }

    List<PendingEvent> events() {
        return events;
    }

    long nanosLeft() {
        return deadline - System.nanoTime();
    }

    /** Whether it is now the writer's; too old a request is not. */
    boolean take() {
        if (nanosLeft() <= 0) {
            withdraw();
            fail(Refused.because(JournalRefusal.JOURNAL_BUSY));
            return false;
        }
        return state.compareAndSet(State.WAITING, State.TAKEN);
    }

    boolean withdraw() {
        return state.compareAndSet(State.WAITING, State.WITHDRAWN);
    }

    void succeed() {
        outcome.complete(null);
    }

    void fail(RuntimeException why) {
        outcome.completeExceptionally(why);
    }

    /** Returns when the events are recorded, or throws why they are not. */
    void await() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    if (state.get() == State.WAITING) {
                        outcome.get(nanosLeft(), TimeUnit.NANOSECONDS);
                    } else {
                        outcome.get();
                    }
                    return;
                } catch (TimeoutException e) {
                    refuseIfWithdrawn();
                } catch (InterruptedException e) {
                    interrupted = true;
                    refuseIfWithdrawn();
                } catch (ExecutionException e) {
                    throw (RuntimeException) e.getCause();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void refuseIfWithdrawn() {
        if (withdraw()) {
            throw Refused.because(JournalRefusal.JOURNAL_BUSY);
        }
    }
}
