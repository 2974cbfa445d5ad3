package dev.annals.server.privacy;

import dev.annals.api.AggregateType;
import dev.annals.api.RecordedEvent;
import dev.annals.api.Refused;
import dev.annals.api.privacy.Holding;
import dev.annals.api.privacy.PrivacyFiles;
import dev.annals.api.privacy.PrivacyRefusal;
import dev.annals.api.privacy.RecordErasure;
import dev.annals.api.query.QueryRefusal;
import dev.annals.journal.JournalReader;
import dev.annals.journal.sealing.SubjectKeys;
import dev.annals.query.QuerySide;
import dev.annals.query.live.Visibility;
import dev.annals.query.rebuild.Cleansing;
import dev.annals.server.dispatch.CommandDispatcher;
import dev.annals.server.dispatch.Origin;
import dev.annals.server.dispatch.Wish;
import dev.annals.server.replay.WorkspaceCleansing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Erases a person once that was ordered. Each step may be done again, so whoever finds it unfinished begins at the first. What
 * can only be found by what the person is called goes before the key, everything else after it: nothing is put back then.
 */
@Component
class Erasures {
    private static final Duration FOLDING = Duration.ofSeconds(20);

    private final JournalReader journal;
    private final SubjectKeys keys;
    private final Visibility visibility;
    private final Cleansing cleansing;
    private final Places places;
    private final WorkspaceCleansing workspaces;
    private final RetentionDuties duties;
    private final CommandDispatcher dispatcher;

    Erasures(
            JournalReader journal,
            SubjectKeys keys,
            QuerySide query,
            Places places,
            WorkspaceCleansing workspaces,
            RetentionDuties duties,
            CommandDispatcher dispatcher) {
        this.journal = journal;
        this.keys = keys;
        this.visibility = query.visibility();
        this.cleansing = query.cleansing();
        this.places = places;
        this.workspaces = workspaces;
        this.duties = duties;
        this.dispatcher = dispatcher;
    }

    /** What is held and where. Refused with UNKNOWN_SUBJECT. */
    List<Holding> held(UUID subject) {
        List<RecordedEvent> own = journal.ofAggregate(subject, 0);
        if (own.isEmpty() || !own.getFirst().aggregateType().equals(AggregateType.CUSTOMER.word())) {
            throw Refused.at("/subject", PrivacyRefusal.UNKNOWN_SUBJECT);
        }
        Person person = person(subject);
        List<Holding> held = new ArrayList<>(ofEvents(person));
        addRows(held, cleansing.count(person.events()));
        held.addAll(places.held(person));
        add(held, "workspaces", workspaces.count(person.firstPosition()));
        return held;
    }

    /** What of it still has to be kept. */
    List<RetentionDuties.Kept> kept(UUID subject) {
        return duties.of(person(subject).aggregates());
    }

    /** The privacy file of somebody, from its events. */
    FileEvents file(UUID subject) {
        return new FileEvents(journal.ofAggregate(PrivacyFiles.id(subject), 0));
    }

    /**
     * Does what was ordered and records the receipt. Refused with REBUILD_RUNNING and NOT_YET_VISIBLE when it has to be gone on
     * with later; the key is destroyed by then.
     */
    void carryOut(UUID subject, Origin origin) {
        List<Holding> cleansed = cleanse(person(subject));
        dispatcher.dispatch(Wish.of(new RecordErasure(subject, cleansed)), origin);
    }

    private List<Holding> cleanse(Person person) {
        List<Holding> cleansed = new ArrayList<>(ofEvents(person));
        List<Holding> byName = places.cleanseByName(person);
        keys.destroy(person.id());
        addRows(cleansed, readModels(person.id()));
        cleansed.addAll(byName);
        cleansed.addAll(places.cleanseById(person));
        add(cleansed, "workspaces", workspaces.beginAnew(person.firstPosition()));
        return cleansed;
    }

    /** Whatever was read before the key was destroyed has to be folded first, or it would be written afterwards. */
    Map<String, Long> readModels(UUID subject) {
        Refused.unless(visibility.awaitPosition(journal.head(), FOLDING), QueryRefusal.NOT_YET_VISIBLE);
        return cleansing.cleanse(subject);
    }

    private Person person(UUID subject) {
        return Person.of(subject, journal.ofSubject(subject));
    }

    private static List<Holding> ofEvents(Person person) {
        List<Holding> held = new ArrayList<>();
        add(held, "events", person.events().size());
        return held;
    }

    private static void addRows(List<Holding> held, Map<String, Long> rows) {
        rows.forEach((table, count) -> add(held, table, count));
    }

    private static void add(List<Holding> held, String place, long count) {
        if (count > 0) {
            held.add(new Holding(place, count));
        }
    }
}
