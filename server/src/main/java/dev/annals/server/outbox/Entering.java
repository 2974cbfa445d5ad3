package dev.annals.server.outbox;

import dev.annals.api.AtOnce;
import dev.annals.api.Ids;
import dev.annals.api.Refused;
import dev.annals.api.campaign.EnterMember;
import dev.annals.api.campaign.EnterMembers;
import dev.annals.api.campaign.NewMember;
import dev.annals.journal.JournalRefusal;
import dev.annals.server.dispatch.CommandDispatcher;
import dev.annals.server.dispatch.Origin;
import dev.annals.server.dispatch.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Has customers enter a campaign, many in one append and a few appends at once. */
@Component
class Entering implements DisposableBean {
    private static final int AT_ONCE = 4;

    private final CommandDispatcher dispatcher;
    private final Ids ids;
    private final AtOnce threads = new AtOnce("audience-", AT_ONCE);

    Entering(CommandDispatcher dispatcher, Ids ids) {
        this.dispatcher = dispatcher;
        this.ids = ids;
    }

    /**
     * Who is a member already stays as they are.
     *
     * @param variants of the content, one per customer; none when there is no content
     */
    void enter(UUID campaignId, List<UUID> customers, List<String> variants) throws InterruptedException {
        List<NewMember> members = new ArrayList<>(customers.size());
        for (int i = 0; i < customers.size(); i++) {
            members.add(new NewMember(customers.get(i), variants.isEmpty() ? null : variants.get(i)));
        }
        Origin origin = Rule.AUDIENCE.origin(ids);
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int first = 0; first < members.size(); first += EnterMembers.MOST) {
            List<NewMember> some = members.subList(first, Math.min(first + EnterMembers.MOST, members.size()));
            tasks.add(() -> together(campaignId, some, origin));
        }
        threads.all(tasks);
    }

    /** Answers how many they are. */
    private int together(UUID campaignId, List<NewMember> members, Origin origin) {
        try {
            dispatcher.dispatch(Wish.of(new EnterMembers(ids.next(), campaignId, members)), origin);
        } catch (Refused refused) {
            if (refused.code() != JournalRefusal.JOURNAL_BUSY) {
                throw refused;
            }
            // One of them is a member already: by a response, or by a page that was cut off.
            members.forEach(member -> alone(campaignId, member, origin));
        }
        return members.size();
    }

    private void alone(UUID campaignId, NewMember member, Origin origin) {
        dispatcher.dispatch(Wish.of(new EnterMember(campaignId, member.customerId(), member.variant())), origin);
    }

    @Override
    public void destroy() {
        threads.close();
    }
}
