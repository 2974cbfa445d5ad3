package dev.annals.server.sla;

import dev.annals.api.Ids;
import dev.annals.api.RefusalCode;
import dev.annals.api.Refused;
import dev.annals.api.sla.DueTicket;
import dev.annals.api.ticket.JudgeClocks;
import dev.annals.server.dispatch.CommandDispatcher;
import dev.annals.server.dispatch.Origin;
import dev.annals.server.dispatch.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Tells tickets to look at their clocks, many at once: the journal writes what arrives together in one transaction.
 * What each records follows from its own events, so that telling one twice, or by two processes, records it once.
 */
@Component
class Judging implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Judging.class);
    private static final String SYSTEM = "system";
    private static final String RULE = "rule:sla";
    private static final int AT_ONCE = 64;

    private final CommandDispatcher dispatcher;
    private final Ids ids;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofVirtual().name("sla-", 1).factory());

    Judging(CommandDispatcher dispatcher, Ids ids) {
        this.dispatcher = dispatcher;
        this.ids = ids;
    }

    /**
     * Whether any of them had something to record.
     *
     * @throws Refused when the journal cannot be reached
     */
    boolean judge(List<DueTicket> tickets) throws InterruptedException {
        Origin origin =
                new Origin(SYSTEM, null, "", RULE, null, null, ids.next().toString());
        List<Callable<Boolean>> tasks = new ArrayList<>();
        tickets.forEach(ticket -> tasks.add(() -> records(ticket, origin)));
        boolean any = false;
        for (Future<Boolean> task : threads.invokeAll(tasks)) {
            any |= outcome(task);
        }
        return any;
    }

    private static boolean outcome(Future<Boolean> task) throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    private boolean records(DueTicket ticket, Origin origin) {
        try {
            return dispatcher
                            .dispatch(Wish.of(new JudgeClocks(ticket.id())), origin)
                            .version()
                    > ticket.version();
        } catch (Refused refused) {
            if (refused.code().kind() == RefusalCode.Kind.UNAVAILABLE) {
                throw refused;
            }
            return false;
        } catch (RuntimeException mistake) {
            // One ticket that cannot be judged keeps no other from it; messages may quote what a person typed.
            LOG.error(
                    "Clocks of ticket {} cannot be judged: {}",
                    ticket.id(),
                    mistake.getClass().getName());
            return false;
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
