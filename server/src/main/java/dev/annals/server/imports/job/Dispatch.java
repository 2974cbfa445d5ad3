package dev.annals.server.imports.job;

import dev.annals.api.Command;
import dev.annals.api.MetaKeys;
import dev.annals.api.RecordedEvent;
import dev.annals.api.RefusalCode;
import dev.annals.api.Refused;
import dev.annals.api.ticket.TellTicketHistory;
import dev.annals.api.ticket.TicketCommand;
import dev.annals.journal.JournalReader;
import dev.annals.server.dispatch.CommandDispatcher;
import dev.annals.server.dispatch.Wish;
import dev.annals.server.imports.plan.RowPlan;
import dev.annals.server.problem.HttpRefusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Sends the wishes of many rows at once, those about one aggregate in the order of the rows: the
 * journal writes what arrives together in one transaction.
 */
final class Dispatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final int AT_ONCE = 24;
    private static final int TOGETHER = TellTicketHistory.MAX_PARTS;

    private final CommandDispatcher dispatcher;
    private final JournalReader journal;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofVirtual().name("import-", 1).factory());

    Dispatch(CommandDispatcher dispatcher, JournalReader journal) {
        this.dispatcher = dispatcher;
        this.journal = journal;
    }

    /**
     * Carries out the rows; each knows afterwards what was done of it.
     *
     * @param interrupted some of it may be done already, by a run that was interrupted
     * @throws TryLater when the journal cannot be reached
     */
    void carryOut(ImportJob job, String segment, List<Work> rows, boolean interrupted) throws InterruptedException {
        Map<UUID, List<Work>> byAggregate = new LinkedHashMap<>();
        rows.forEach(row -> byAggregate
                .computeIfAbsent(row.plan().aggregateId(), id -> new ArrayList<>())
                .add(row));
        List<Callable<Void>> tasks = new ArrayList<>();
        byAggregate
                .values()
                .forEach(ofOne -> tasks.add(() -> {
                    inOrder(job, segment, ofOne, interrupted);
                    return null;
                }));
        all(tasks);
    }

    /**
     * Runs all tasks to their end.
     *
     * @throws TryLater when the journal cannot be reached
     */
    void all(List<Callable<Void>> tasks) throws InterruptedException {
        TryLater later = null;
        for (Future<Void> task : threads.invokeAll(tasks)) {
            try {
                task.get();
            } catch (ExecutionException failed) {
                later = later(failed);
            }
        }
        if (later != null) {
            throw later;
        }
    }

    private static TryLater later(ExecutionException failed) {
        return switch (failed.getCause()) {
            case TryLater later -> later;
            case DataAccessException unreachable -> new TryLater(unreachable);
            case null, default -> throw new IllegalStateException(failed.getCause());
        };
    }

    private record Send(Work row, RowPlan.Step step, String client) {}

    private void inOrder(ImportJob job, String segment, List<Work> rows, boolean interrupted) {
        List<Send> sends = new ArrayList<>();
        for (Work row : rows) {
            String client = job.mappingName() + "/" + segment + ":" + row.row().line();
            row.toDo().forEach(step -> sends.add(new Send(row, step, client + " " + step.name())));
        }
        int recorded = interrupted ? recorded(job, rows.getFirst().plan().aggregateId(), sends) : 0;
        sends.subList(0, recorded).forEach(send -> send.row().done(send.step()));
        for (int from = recorded; from < sends.size(); from += TOGETHER) {
            List<Send> some = sends.subList(from, Math.min(from + TOGETHER, sends.size()));
            if (!tellTogether(job, some)) {
                some.stream().filter(send -> send.row().refusal() == null).forEach(send -> send(job, send));
            }
        }
    }

    /**
     * What one ticket is told goes out as one command, so that it is loaded and appended once. When something of it
     * is refused, nothing is recorded, and each is sent by itself.
     */
    private boolean tellTogether(ImportJob job, List<Send> sends) {
        List<TellTicketHistory.Part> parts = new ArrayList<>();
        for (Send send : sends) {
            if (send.row().refusal() == null && send.step().command() instanceof TicketCommand told) {
                parts.add(new TellTicketHistory.Part(told, send.step().at(), send.client()));
            }
        }
        if (parts.size() < 2 || parts.size() < sends.size()) {
            return false;
        }
        Command history = new TellTicketHistory(parts.getFirst().command().id(), parts);
        try {
            dispatch(job, new Wish(history, null, null, null), parts.getFirst().client());
        } catch (Refused somethingOfIt) {
            return false;
        }
        sends.forEach(send -> send.row().done(send.step()));
        return true;
    }

    /**
     * How many of the wishes were sent before the import was interrupted: up to the last one that
     * left an event. Sending an earlier one again could undo a later one.
     */
    private int recorded(ImportJob job, UUID aggregateId, List<Send> sends) {
        Set<String> clients = journal.ofAggregate(aggregateId, 0).stream()
                .map(RecordedEvent::metadata)
                .filter(metadata -> job.origin().equals(metadata.get(MetaKeys.ORIGIN)))
                .map(metadata -> metadata.getOrDefault(MetaKeys.CLIENT, ""))
                .collect(Collectors.toSet());
        for (int i = sends.size(); i > 0; i--) {
            if (clients.contains(sends.get(i - 1).client())) {
                return i;
            }
        }
        return 0;
    }

    private void send(ImportJob job, Send send) {
        try {
            dispatch(job, new Wish(send.step().command(), send.step().at(), null, null), send.client());
            send.row().done(send.step());
        } catch (Refused refused) {
            send.row().refused(refused);
        }
    }

    /**
     * Sends one wish.
     *
     * @throws Refused when it is refused
     * @throws TryLater when the journal cannot be reached
     */
    void dispatch(ImportJob job, Wish wish, String client) {
        try {
            dispatcher.dispatch(wish, job.origin(client));
        } catch (Refused refused) {
            if (refused.code().kind() == RefusalCode.Kind.UNAVAILABLE) {
                throw new TryLater(refused);
            }
            throw refused;
        } catch (RuntimeException mistake) {
            // Messages of exceptions may quote what a person typed.
            LOG.error(
                    "Import {}: a row failed unexpectedly with {}",
                    job.id(),
                    mistake.getClass().getName());
            throw Refused.because(HttpRefusal.UNEXPECTED);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
