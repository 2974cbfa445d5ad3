package dev.annals.server.privacy;

import dev.annals.api.AggregateType;
import dev.annals.api.Ids;
import dev.annals.api.RecordedEvent;
import dev.annals.api.Refused;
import dev.annals.api.privacy.ErasureOrdered;
import dev.annals.api.privacy.SubjectErased;
import dev.annals.journal.EventSelection;
import dev.annals.journal.JournalReader;
import dev.annals.journal.sealing.SubjectKeys;
import dev.annals.server.dispatch.Origin;
import dev.annals.server.reactor.Duty;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sees to it that whoever was to be erased is, and stays so: goes on with what was interrupted, looks once more when no process
 * can know a destroyed key any longer, and erases again whoever a backup has brought back.
 */
@Component
class ErasureWatch implements Duty.Work {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureWatch.class);
    private static final int WINDOW = 500;
    /** Whoever was asked to erase is left alone with it for so long. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(60);

    private static final Duration KNOWN_FOR = SubjectKeys.KNOWN_FOR.plusMinutes(1);

    private final JournalReader journal;
    private final SubjectKeys keys;
    private final Erasures erasures;
    private final Clock clock;
    private final Ids ids;
    private final Map<UUID, Instant> unfinished = new HashMap<>();
    private final Map<UUID, Instant> toLookAtAgain = new HashMap<>();
    private final Set<UUID> cameBack = new HashSet<>();
    private long seen;

    ErasureWatch(JournalReader journal, SubjectKeys keys, Erasures erasures, Clock clock, Ids ids) {
        this.journal = journal;
        this.keys = keys;
        this.erasures = erasures;
        this.clock = clock;
        this.ids = ids;
    }

    /** Destroys the keys that a backup has brought back, before anything is read with them. */
    synchronized void destroyAgain() {
        catchUp();
        keys.alive(toLookAtAgain.keySet()).forEach(subject -> {
            LOG.warn("{} was erased and a backup has brought the key back: it is destroyed again", subject);
            keys.destroy(subject);
            cameBack.add(subject);
        });
    }

    @Override
    public synchronized boolean look() {
        catchUp();
        Instant now = clock.instant();
        List<UUID> waiting = unfinished.entrySet().stream()
                .filter(each -> each.getValue().isBefore(now.minus(LEFT_ALONE)))
                .map(Map.Entry::getKey)
                .toList();
        waiting.forEach(this::carryOut);
        Set.copyOf(cameBack).forEach(this::carryOut);
        toLookAtAgain.entrySet().removeIf(each -> lookedAgain(each.getKey(), each.getValue(), now));
        return false;
    }

    private void catchUp() {
        long head = journal.head();
        List<RecordedEvent> events;
        do {
            events = journal.first(new EventSelection(seen, head, AggregateType.PRIVACY.word(), null, null), WINDOW);
            events.forEach(this::heard);
            seen = events.size() < WINDOW ? head : events.getLast().position();
        } while (events.size() == WINDOW);
    }

    private void heard(RecordedEvent event) {
        switch (event.payload()) {
            case ErasureOrdered ordered -> unfinished.put(ordered.subjectId(), event.recordedAt());
            case SubjectErased erased -> {
                unfinished.remove(erased.subjectId());
                toLookAtAgain.put(erased.subjectId(), event.recordedAt());
            }
            default -> {}
        }
    }

    private void carryOut(UUID subject) {
        try {
            erasures.carryOut(subject, Origin.ownAccord("rule:erasure", ids));
            cameBack.remove(subject);
        } catch (Refused later) {
            LOG.info("The erasure of {} waits: {}", subject, later.code());
        }
    }

    /** A process that nobody could tell may have written what it still read. */
    private boolean lookedAgain(UUID subject, Instant erasedAt, Instant now) {
        if (erasedAt.isBefore(now.minus(KNOWN_FOR.multipliedBy(6)))) {
            return true;
        }
        if (erasedAt.isAfter(now.minus(KNOWN_FOR))) {
            return false;
        }
        try {
            erasures.readModels(subject);
            return true;
        } catch (Refused later) {
            return false;
        }
    }
}
