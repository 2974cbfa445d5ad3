package dev.annals.benchmarks;

import dev.annals.api.customer.Direction;
import dev.annals.api.customer.InteractionChannel;
import dev.annals.api.customer.InteractionRecorded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/**
 * Callers that append for a while, each its next event as soon as the one before is recorded. They are
 * virtual threads, as the server's are.
 *
 * @param eventsPerSecond of all callers together
 * @param latency of one append, in microseconds
 */
record AppendRound(double eventsPerSecond, Histogram latency) {

    static AppendRound run(Appending appending, int callers, Duration duration) throws Exception {
        long start = System.nanoTime();
        long end = start + duration.toNanos();
        Histogram all = new Histogram(3);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Histogram>> results = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                results.add(threads.submit(() -> call(appending, end)));
            }
            for (Future<Histogram> result : results) {
                all.add(result.get());
            }
        }
        return new AppendRound(all.getTotalCount() * 1e9 / (System.nanoTime() - start), all);
    }

    private static Histogram call(Appending appending, long end) throws Exception {
        Histogram latency = new Histogram(3);
        UUID customer = UUID.randomUUID();
        for (long sequence = 0; System.nanoTime() < end; sequence++) {
            long before = System.nanoTime();
            appending.append(event(customer, sequence));
            latency.recordValue((System.nanoTime() - before) / 1_000);
        }
        return latency;
    }

    private static DomainEventMessage<?> event(UUID customer, long sequence) {
        InteractionRecorded call = new InteractionRecorded(
                customer,
                UUID.randomUUID(),
                InteractionChannel.CALL,
                Direction.IN,
                "Asked for a quote",
                "Wants forty chairs before the end of the quarter, and a price for the delivery to two sites.",
                List.of("Zoe Sample", "Sam Sample"),
                null,
                null);
        return new GenericDomainEventMessage<>("Customer", customer.toString(), sequence, call, metadata());
    }

    private static MetaData metadata() {
        return MetaData.with("actor", "00000000-0000-7000-8000-0000000000ad")
                .and("origin", "api")
                .and("command", "RecordInteraction")
                .and("commandId", UUID.randomUUID().toString())
                .and("correlationId", UUID.randomUUID().toString());
    }
}
