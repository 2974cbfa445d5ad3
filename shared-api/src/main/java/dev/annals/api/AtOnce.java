package dev.annals.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does a few things at once. */
public final class AtOnce implements AutoCloseable {
    private final ExecutorService threads;

    /** @param name of the threads, which are virtual */
    public AtOnce(String name, int most) {
        threads = Executors.newFixedThreadPool(
                most, Thread.ofVirtual().name(name, 1).factory());
    }

    /** What each comes to, in the same order; the first failure once all have ended. */
    public <T> List<T> all(List<Callable<T>> tasks) throws InterruptedException {
        List<T> results = new ArrayList<>();
        for (Future<T> task : threads.invokeAll(tasks)) {
            results.add(result(task));
        }
        return results;
    }

    private static <T> T result(Future<T> task) throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
