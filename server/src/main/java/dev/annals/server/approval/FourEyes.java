package dev.annals.server.approval;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Ids;
import dev.annals.api.RecordedEvent;
import dev.annals.api.Refused;
import dev.annals.api.approval.ApprovableCommand;
import dev.annals.api.approval.ApprovalRule;
import dev.annals.api.approval.RequestApproval;
import dev.annals.command.approval.ApprovalRulesBook;
import dev.annals.journal.JournalReader;
import dev.annals.server.dispatch.CommandDispatcher;
import dev.annals.server.dispatch.Origin;
import dev.annals.server.dispatch.SecondPerson;
import dev.annals.server.dispatch.Wish;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps wishes that the rules want a second person for. */
@Component
class FourEyes implements SecondPerson {
    private final ApprovalRulesBook rules;
    private final CommandDispatcher dispatcher;
    private final JournalReader journal;
    private final Clock clock;
    private final Ids ids;

    FourEyes(ApprovalRulesBook rules, CommandDispatcher dispatcher, JournalReader journal, Clock clock, Ids ids) {
        this.rules = rules;
        this.dispatcher = dispatcher;
        this.journal = journal;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Optional<UUID> await(Wish wish, Origin origin) {
        // Most commands never wait, so the rules are not even asked for.
        return ApprovableCommand.of(wish.command().getClass())
                .flatMap(command -> rules.current().of(command))
                .map(rule -> keep(rule, wish, origin));
    }

    private UUID keep(ApprovalRule rule, Wish wish, Origin origin) {
        requireFresh(wish);
        RequestApproval request = new RequestApproval(
                ids.next(),
                rule.command(),
                ApprovableCommand.body(wish.command()),
                rule.command().entityOf(wish.command()),
                wish.occurredAt(),
                wish.expectedVersion(),
                clock.instant().plus(rule.patience()).truncatedTo(ChronoUnit.MICROS));
        dispatcher.dispatch(new Wish(request, null, wish.reason(), null), origin);
        return request.id();
    }

    /** Nobody has to decide about what is stale already. */
    private void requireFresh(Wish wish) {
        Long expected = wish.expectedVersion();
        if (expected != null) {
            List<RecordedEvent> since = journal.ofAggregate(wish.command().id(), Math.max(0, expected - 1));
            long version = since.isEmpty() ? 0 : since.getLast().version();
            Refused.unless(version == expected, CommonRefusal.STALE_VERSION);
        }
    }
}
