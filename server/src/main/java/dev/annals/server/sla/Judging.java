package dev.annals.server.sla;

import dev.annals.api.AtOnce;
import dev.annals.api.Ids;
import dev.annals.api.RefusalCode;
import dev.annals.api.Refused;
import dev.annals.api.ticket.JudgeClocks;
import dev.annals.server.dispatch.CommandDispatcher;
import dev.annals.server.dispatch.Origin;
import dev.annals.server.dispatch.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Tells tickets to look at their clocks, many in one command and a few commands at once. What each records follows
 * from its own events, so that telling one twice, or by two processes, records it once.
 */
@Component
class Judging implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Judging.class);
    private static final String RULE = "rule:sla";
    private static final int TOGETHER = 200;
    private static final int AT_ONCE = 4;

    private final CommandDispatcher dispatcher;
    private final Ids ids;
    private final AtOnce threads = new AtOnce("sla-", AT_ONCE);

    Judging(CommandDispatcher dispatcher, Ids ids) {
        this.dispatcher = dispatcher;
        this.ids = ids;
    }

    /**
     * Whether any of them had something to record.
     *
     * @throws Refused when the journal cannot be reached
     */
    boolean judge(List<UUID> tickets) throws InterruptedException {
        Origin origin = Origin.ownAccord(RULE, ids);
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int first = 0; first < tickets.size(); first += TOGETHER) {
            List<UUID> some = tickets.subList(first, Math.min(first + TOGETHER, tickets.size()));
            tasks.add(() -> record(some, origin));
        }
        return threads.all(tasks).contains(true);
    }

    private boolean record(List<UUID> tickets, Origin origin) {
        try {
            return dispatcher
                            .dispatch(Wish.of(new JudgeClocks(ids.next(), tickets)), origin)
                            .version()
                    > 0;
        } catch (Refused refused) {
            if (refused.code().kind() == RefusalCode.Kind.UNAVAILABLE) {
                throw refused;
            }
            return recordOneByOne(tickets, origin, refused);
        } catch (RuntimeException mistake) {
            return recordOneByOne(tickets, origin, mistake);
        }
    }

    /** One ticket that cannot be judged keeps no other from it. */
    private boolean recordOneByOne(List<UUID> tickets, Origin origin, RuntimeException why) {
        if (tickets.size() == 1) {
            // Messages may quote what a person typed.
            LOG.error(
                    "Clocks of ticket {} cannot be judged: {}",
                    tickets.getFirst(),
                    why.getClass().getName());
            return false;
        }
        boolean any = false;
        for (UUID ticket : tickets) {
            any |= record(List.of(ticket), origin);
        }
        return any;
    }

    @Override
    public void destroy() {
        threads.close();
    }
}
