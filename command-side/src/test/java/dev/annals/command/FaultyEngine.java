package dev.annals.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** An event store that fails as it is told, before or after it has recorded. */
public final class FaultyEngine extends InMemoryEventStorageEngine {
    private final Deque<RuntimeException> before = new ArrayDeque<>();
    private final Deque<RuntimeException> after = new ArrayDeque<>();

    public void failBeforeRecording(RuntimeException failure) {
        before.add(failure);
    }

    public void failAfterRecording(RuntimeException failure) {
        after.add(failure);
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        throwNext(before);
        // Elsewhere, because within a unit of work this engine waits for the commit.
        CompletableFuture.runAsync(() -> super.appendEvents(events)).join();
        throwNext(after);
    }

    private static void throwNext(Deque<RuntimeException> failures) {
        if (!failures.isEmpty()) {
            throw failures.remove();
        }
    }
}
