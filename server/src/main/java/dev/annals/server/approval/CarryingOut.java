package dev.annals.server.approval;

import dev.annals.api.Command;
import dev.annals.api.CommonRefusal;
import dev.annals.api.MetaKeys;
import dev.annals.api.RecordedEvent;
import dev.annals.api.RefusalCode;
import dev.annals.api.Refused;
import dev.annals.api.approval.ApprovalCommand;
import dev.annals.api.approval.ApprovalRefusal;
import dev.annals.api.approval.NoteCarriedOut;
import dev.annals.api.approval.NoteFailure;
import dev.annals.journal.JournalReader;
import dev.annals.journal.JournalRefusal;
import dev.annals.server.access.Standings;
import dev.annals.server.dispatch.Changed;
import dev.annals.server.dispatch.CommandDispatcher;
import dev.annals.server.dispatch.Origin;
import dev.annals.server.dispatch.Wish;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries out what was granted, once, by however many processes and however often it is begun: its events name the approval,
 * so whoever finds such an event knows that it is done, and it is told only to the version that was looked at.
 */
@Component
class CarryingOut {
    private static final Logger LOG = LoggerFactory.getLogger(CarryingOut.class);
    private static final String RULE = "rule:four-eyes";
    private static final int ATTEMPTS = 10;

    private final CommandDispatcher dispatcher;
    private final JournalReader journal;
    private final Standings standings;

    CarryingOut(CommandDispatcher dispatcher, JournalReader journal, Standings standings) {
        this.dispatcher = dispatcher;
        this.journal = journal;
        this.standings = standings;
    }

    /** What becomes of a grant at once; where that fails for now, a duty sees to it, and the grant stands. */
    Changed after(Changed granted) {
        try {
            return carryOut(granted.id()).orElse(granted);
        } catch (RuntimeException later) {
            LOG.warn(
                    "Approval {} waits to be carried out: {}",
                    granted.id(),
                    later.getClass().getName());
            return granted;
        }
    }

    /** The approval since; nothing when there is nothing to be carried out. */
    Optional<Changed> carryOut(UUID approval) {
        return Granted.of(journal.ofAggregate(approval, 0)).map(this::carryOut);
    }

    private Changed carryOut(Granted granted) {
        UUID id = granted.request().id();
        return note(granted, outcome(granted, id));
    }

    private ApprovalCommand outcome(Granted granted, UUID id) {
        try {
            return new NoteCarriedOut(id, once(granted, granted.command()));
        } catch (Refused refused) {
            if (refused.code().kind() == RefusalCode.Kind.UNAVAILABLE) {
                throw refused;
            }
            return new NoteFailure(id, refused.code().name());
        }
    }

    /** The entity's version since. */
    private long once(Granted granted, Command command) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<RecordedEvent> events = journal.ofAggregate(command.id(), 0);
            Optional<RecordedEvent> done = events.reversed().stream()
                    .filter(event -> isBy(granted, event))
                    .findFirst();
            if (done.isPresent()) {
                return done.get().version();
            }
            long version = events.isEmpty() ? 0 : events.getLast().version();
            requireStillWished(granted, version);
            try {
                return dispatcher
                        .dispatch(granted.wish(command, version), granted.origin())
                        .version();
            } catch (Refused refused) {
                // Somebody was there in between: another process with the same approval, or anybody with something
                // else.
                Refused.unless(refused.code() == CommonRefusal.STALE_VERSION, refused.code());
            }
        }
        throw Refused.because(JournalRefusal.JOURNAL_BUSY);
    }

    private static boolean isBy(Granted granted, RecordedEvent event) {
        return granted.request().id().toString().equals(event.metadata().get(MetaKeys.APPROVAL_ID));
    }

    private void requireStillWished(Granted granted, long version) {
        Long expected = granted.request().expectedVersion();
        Refused.unless(expected == null || expected == version, CommonRefusal.STALE_VERSION);
        Refused.unless(standings.of(granted.requestedBy()).isWelcome(), ApprovalRefusal.REQUESTER_GONE);
    }

    private Changed note(Granted granted, ApprovalCommand outcome) {
        String correlation = granted.origin().correlationId();
        return dispatcher.dispatch(Wish.of(outcome), new Origin("system", null, "", RULE, null, null, correlation));
    }
}
