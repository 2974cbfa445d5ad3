package dev.annals.server.outbox;

import dev.annals.server.carrier.Carrier;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The threads that hand messages over. They are never interrupted: a message that is under way is finished, since nobody would
 * know what became of it.
 */
@Component
class Workers implements DisposableBean {
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("sending-", 1).daemon().factory());

    /** Ends when all workers have; when interrupted, each finishes what it has begun. */
    void run(Shipment shipment, Carrier carrier, int messages) throws InterruptedException {
        int wanted = (messages + Shipment.TOGETHER - 1) / Shipment.TOGETHER;
        List<Future<?>> working = new ArrayList<>();
        for (int i = 0; i < Math.min(wanted, carrier.connections()); i++) {
            working.add(threads.submit(() -> shipment.work(carrier)));
        }
        boolean interrupted = false;
        RuntimeException failure = null;
        for (Future<?> worker : working) {
            boolean ended = false;
            while (!ended) {
                try {
                    worker.get();
                    ended = true;
                } catch (InterruptedException stopping) {
                    interrupted = true;
                    shipment.stop();
                } catch (ExecutionException failed) {
                    failure = first(failure, failed.getCause());
                    ended = true;
                }
            }
        }
        shipment.ended();
        if (interrupted) {
            throw new InterruptedException();
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static RuntimeException first(@Nullable RuntimeException before, @Nullable Throwable cause) {
        if (before != null) {
            return before;
        }
        return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
