package dev.annals.server.evidence;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Refused;
import dev.annals.api.audit.FindRecordsOf;
import dev.annals.api.query.AsOf;
import dev.annals.journal.StoredEvents;
import dev.annals.journal.ledger.KeptCheckpoint;
import dev.annals.server.dispatch.Queries;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what belongs into an archive. */
@Component
class Exhibits {
    private final CheckpointInForce checkpoints;
    private final Queries queries;
    private final StoredEvents events;

    Exhibits(CheckpointInForce checkpoints, Queries queries, StoredEvents events) {
        this.checkpoints = checkpoints;
        this.queries = queries;
        this.events = events;
    }

    /** @param earlier sizes of checkpoints that the reader has */
    Exhibit find(Subject subject, AsOf moment, List<Long> earlier, Locale language) {
        KeptCheckpoint checkpoint = checkpoints.at(moment);
        List<KeptCheckpoint> grownFrom = checkpoints.earlier(checkpoint, earlier);
        return switch (subject) {
            case Subject.Entity entity ->
                new Exhibit(
                        Exhibit.Kind.ENTITY,
                        entity,
                        checkpoint,
                        0,
                        0,
                        positions(entity, checkpoint.size()),
                        grownFrom,
                        language);
            case Subject.Range range -> {
                long from = Math.max(1, before(range.from()) + 1);
                long to = Math.max(from - 1, Math.min(last(range.to()), checkpoint.size()));
                yield new Exhibit(Exhibit.Kind.RANGE, null, checkpoint, from, to, List.of(), grownFrom, language);
            }
            case Subject.History history ->
                new Exhibit(
                        Exhibit.Kind.HISTORY, null, checkpoint, 1, checkpoint.size(), List.of(), grownFrom, language);
        };
    }

    /** The journal itself says which events there are; only which records belong together is asked elsewhere. */
    private List<Long> positions(Subject.Entity entity, long size) {
        List<UUID> records = queries.ask(new FindRecordsOf(entity.type(), entity.id(), new AsOf.AtPosition(size)))
                .body();
        List<Long> positions = events.positionsOf(records, size);
        Refused.unless(!positions.isEmpty(), CommonRefusal.NOT_FOUND);
        return positions;
    }

    private long before(@Nullable AsOf from) {
        return switch (from) {
            case null -> 0;
            case AsOf.AtPosition at -> at.position() - 1;
            case AsOf.AtInstant at ->
                checkpoints.position(new AsOf.AtInstant(at.instant().minusNanos(1_000)));
            case AsOf.Now now -> 0;
            case AsOf.InWorkspace in -> checkpoints.position(in);
        };
    }

    private long last(@Nullable AsOf to) {
        return switch (to) {
            case null -> Long.MAX_VALUE;
            case AsOf.AtPosition at -> at.position();
            case AsOf.AtInstant at ->
                checkpoints.position(new AsOf.AtInstant(at.instant().minusNanos(1_000)));
            case AsOf.Now now -> Long.MAX_VALUE;
            case AsOf.InWorkspace in -> checkpoints.position(in);
        };
    }
}
