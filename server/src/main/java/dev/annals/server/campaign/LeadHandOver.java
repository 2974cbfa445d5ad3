package dev.annals.server.campaign;

import dev.annals.api.CommonRefusal;
import dev.annals.api.EventCatalog;
import dev.annals.api.RecordedEvent;
import dev.annals.api.Refused;
import dev.annals.api.campaign.MemberBecameLead;
import dev.annals.journal.EventSelection;
import dev.annals.journal.JournalReader;
import dev.annals.query.live.Visibility;
import dev.annals.server.reactor.Duty;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tells customers that they have become a lead, in the order in which members did. How far it has come is kept; a lead
 * that is looked at again, after a kill or by two processes, changes nothing more.
 */
@Component
class LeadHandOver implements Duty.Work {
    /** Positions of one look, most of which are of other events. */
    private static final int RANGE = 10_000;

    private static final String BECAME_LEAD =
            EventCatalog.nameOf(MemberBecameLead.class).value();
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final JournalReader journal;
    private final Visibility visibility;
    private final LeadProgress progress;
    private final NewLead newLead;

    LeadHandOver(JournalReader journal, Visibility visibility, LeadProgress progress, NewLead newLead) {
        this.journal = journal;
        this.visibility = visibility;
        this.progress = progress;
        this.newLead = newLead;
    }

    @Override
    public boolean look() throws InterruptedException {
        long seen = progress.position();
        long head = journal.head();
        long end = Math.min(head, seen + RANGE);
        for (RecordedEvent event : journal.first(EventSelection.named(List.of(BECAME_LEAD), seen, end), RANGE)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (!isHandedOver(event, (MemberBecameLead) event.payload())) {
                progress.reached(event.position() - 1);
                return false;
            }
        }
        progress.reached(end);
        return end < head;
    }

    /** Whether the lead needs no further look. */
    private boolean isHandedOver(RecordedEvent event, MemberBecameLead lead) {
        if (!visibility.awaitPosition(event.position(), PATIENCE)) {
            return false;
        }
        try {
            newLead.handOver(event, lead);
            return true;
        } catch (Refused refused) {
            // The customer has changed since: whether anything is left to do shows at the next look.
            if (refused.code() == CommonRefusal.STALE_VERSION) {
                return false;
            }
            throw refused;
        }
    }
}
