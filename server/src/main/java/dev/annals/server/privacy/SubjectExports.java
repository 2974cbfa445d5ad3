package dev.annals.server.privacy;

import dev.annals.api.AggregateType;
import dev.annals.api.RecordedEvent;
import dev.annals.api.Refused;
import dev.annals.api.audit.AuditEntry;
import dev.annals.api.audit.FindAuditAt;
import dev.annals.api.privacy.PrivacyRefusal;
import dev.annals.api.query.Answer;
import dev.annals.api.query.AsOf;
import dev.annals.journal.JournalReader;
import dev.annals.server.dispatch.Queries;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Everything that is held about somebody, with where each value comes from. */
@Component
class SubjectExports {
    private static final int BATCH = 500;

    private final JournalReader journal;
    private final Queries queries;

    SubjectExports(JournalReader journal, Queries queries) {
        this.journal = journal;
        this.queries = queries;
    }

    /** In order of time. Refused with UNKNOWN_SUBJECT for whoever never was a customer. */
    Answer<SubjectExport> of(UUID subject, AsOf asOf) {
        requireCustomer(subject);
        List<Long> positions = List.copyOf(positions(subject));
        Answer<List<AuditEntry>> first = ask(positions, 0, asOf);
        AsOf pinned = asOf.at(new AsOf.AtPosition(first.position()));
        List<AuditEntry> entries = new ArrayList<>(first.body());
        for (int from = BATCH; from < positions.size(); from += BATCH) {
            entries.addAll(ask(positions, from, pinned).body());
        }
        return new Answer<>(new SubjectExport(subject, entries.size(), entries), first.position(), first.instant());
    }

    private Answer<List<AuditEntry>> ask(List<Long> positions, int from, AsOf asOf) {
        return queries.ask(new FindAuditAt(positions.subList(from, Math.min(from + BATCH, positions.size())), asOf));
    }

    private void requireCustomer(UUID subject) {
        List<RecordedEvent> own = journal.ofAggregate(subject, 0);
        if (own.isEmpty() || !own.getFirst().aggregateType().equals(AggregateType.CUSTOMER.word())) {
            throw Refused.at("/id", PrivacyRefusal.UNKNOWN_SUBJECT);
        }
    }

    /** Of all that happened to whatever holds something personal about them. */
    private Set<Long> positions(UUID subject) {
        Set<UUID> aggregates = new HashSet<>(Set.of(subject));
        journal.ofSubject(subject).forEach(event -> aggregates.add(event.aggregateId()));
        Set<Long> positions = new TreeSet<>();
        aggregates.forEach(
                aggregate -> journal.ofAggregate(aggregate, 0).forEach(event -> positions.add(event.position())));
        return positions;
    }
}
