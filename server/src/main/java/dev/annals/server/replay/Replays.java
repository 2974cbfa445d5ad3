package dev.annals.server.replay;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Refused;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.Point;
import dev.annals.api.query.QueryRefusal;
import dev.annals.api.replay.ReplayRefusal;
import dev.annals.api.replay.ReplayRequest;
import dev.annals.api.replay.ReplayState;
import dev.annals.api.replay.ReplayView;
import dev.annals.journal.JournalReader;
import dev.annals.query.fold.ReadModel;
import dev.annals.query.rebuild.ReadModels;
import dev.annals.query.world.Span;
import dev.annals.query.world.Worlds;
import dev.annals.server.http.PointInTime;
import dev.annals.server.http.WorkspaceOwners;
import dev.annals.server.startup.Settings;
import dev.annals.server.stream.ReplayNews;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What owners do with their workspaces. Nobody else's are ever found. */
@Component
class Replays implements WorkspaceOwners, ReplayNews {
    private static final Duration USUAL_STAY = Duration.ofDays(7);
    private static final int LISTED = 100;

    private final WorkspaceRows rows;
    private final Worlds worlds;
    private final JournalReader journal;
    private final PolicyChecks policies;
    private final List<String> models;
    private final int most;
    private final Clock clock;

    Replays(
            WorkspaceRows rows,
            Worlds worlds,
            JournalReader journal,
            PolicyChecks policies,
            ReadModels readModels,
            Settings settings,
            Clock clock) {
        this.rows = rows;
        this.worlds = worlds;
        this.journal = journal;
        this.policies = policies;
        this.models = readModels.models().stream().map(ReadModel::name).toList();
        this.most = settings.workspaces();
        this.clock = clock;
    }

    /** Where a workspace ends; the instant only where one was asked for. */
    private record End(long position, @Nullable Instant instant) {}

    /** Asking twice for the same makes one. */
    void make(ReplayRequest request, String owner) {
        Optional<Workspace> made = rows.find(request.id());
        if (made.isPresent()) {
            boolean same =
                    made.get().owner().equals(owner) && made.get().request().equals(request);
            Refused.unless(same, CommonRefusal.ID_IN_USE);
            return;
        }
        requireKnown(request.readModels());
        Workspace row = row(request, owner);
        if (!rows.addUnless(most, row)) {
            throw Refused.because(ReplayRefusal.TOO_MANY_WORKSPACES, Map.of("max", "" + most));
        }
    }

    private void requireKnown(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (!models.contains(names.get(i))) {
                throw Refused.at("/readModels/" + i, QueryRefusal.UNKNOWN_READ_MODEL);
            }
        }
    }

    private Workspace row(ReplayRequest request, String owner) {
        End until = end(request.until());
        long from = request.from() == null ? 0 : point("from", request.from()).position();
        if (from > until.position()) {
            throw Refused.at("/from", CommonRefusal.RANGE_REVERSED);
        }
        policies.require(request, until.position());
        Instant now = now();
        Duration stay = Objects.requireNonNullElse(request.expiresIn(), USUAL_STAY);
        return new Workspace(
                request.id(),
                owner,
                request,
                from,
                until.position(),
                until.instant(),
                ReplayState.QUEUED,
                0,
                null,
                0,
                until.position() - from,
                null,
                0,
                null,
                null,
                now,
                null,
                null,
                now.plus(stay));
    }

    private End end(@Nullable String until) {
        if (until == null) {
            long head = journal.head();
            Refused.unless(head > 0, QueryRefusal.AS_OF_BEFORE_FIRST_EVENT);
            return new End(head, null);
        }
        Point point = point("until", until);
        boolean instant = PointInTime.of("until", until) instanceof AsOf.AtInstant;
        return new End(point.position(), instant ? point.instant() : null);
    }

    private Point point(String name, String text) {
        try {
            return Span.point(worlds, PointInTime.of(name, text));
        } catch (Refused refused) {
            throw Refused.at("/" + name, refused.code());
        }
    }

    Workspace find(UUID id, String owner) {
        return rows.find(id)
                .filter(row -> row.owner().equals(owner))
                .orElseThrow(() -> Refused.because(CommonRefusal.NOT_FOUND));
    }

    List<Workspace> latest(String owner) {
        return rows.of(owner, LISTED);
    }

    @Override
    public List<ReplayView> of(String who) {
        Instant now = clock.instant();
        return latest(who).stream().map(row -> ReplayViews.of(row, now)).toList();
    }

    @Override
    public void require(UUID workspace, String who) {
        find(workspace, who);
    }

    Workspace pause(UUID id, String owner) {
        return move(id, owner, List.of(ReplayState.QUEUED, ReplayState.RUNNING), ReplayState.PAUSED);
    }

    /** One that waits or runs already goes on doing so. */
    Workspace resume(UUID id, String owner) {
        Workspace row = find(id, owner);
        return row.state() == ReplayState.RUNNING
                ? row
                : move(id, owner, List.of(ReplayState.PAUSED), ReplayState.QUEUED);
    }

    Workspace cancel(UUID id, String owner) {
        List<ReplayState> open = List.of(ReplayState.QUEUED, ReplayState.RUNNING, ReplayState.PAUSED, ReplayState.DONE);
        return move(id, owner, open, ReplayState.CANCELLED);
    }

    /** What is so already is no change. */
    private Workspace move(UUID id, String owner, List<ReplayState> from, ReplayState to) {
        Workspace row = find(id, owner);
        Refused.unless(
                row.state() == to
                        || rows.move(id, from, to, now())
                        || find(id, owner).state() == to,
                ReplayRefusal.WORKSPACE_ENDED);
        return find(id, owner);
    }

    Workspace extend(UUID id, String owner, Duration expiresIn) {
        find(id, owner);
        Instant now = now();
        Refused.unless(rows.extend(id, now.plus(expiresIn), now), ReplayRefusal.WORKSPACE_ENDED);
        return find(id, owner);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
