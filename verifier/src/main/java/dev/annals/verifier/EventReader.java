package dev.annals.verifier;

import dev.annals.ledger.EventLeaf;
import dev.annals.ledger.Hash;
import dev.annals.ledger.HashedEvent;
import dev.annals.ledger.MalformedException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads one event file or line: each member once, in any order, and no others. */
final class EventReader {
    private static final int EVENT_MEMBERS = 0b11_1111_1111;

    private final FlatJson json;
    private int seen;
    private long position;
    private @Nullable UUID eventId;
    private String aggregateType = "";
    private @Nullable UUID aggregateId;
    private long version;
    private String name = "";
    private int revision;
    private @Nullable Instant recordedAt;
    private @Nullable String occurredAt;
    private Hash metadata = Hash.OF_NOTHING;
    private Hash payload = Hash.OF_NOTHING;
    private @Nullable List<Hash> proof;
    private @Nullable Hash leafHash;
    /** Whether an event with such texts can have been stored. */
    private boolean storable = true;

    private EventReader(FlatJson json) {
        this.json = json;
    }

    /** The next one. */
    static EventLine read(FlatJson json) {
        EventReader reader = new EventReader(json);
        json.object(reader::member);
        return reader.line();
    }

    private void member(String member) {
        switch (member) {
            case "position" -> position = at(0, json.number());
            case "eventId" -> eventId = at(1, Json.id(json.text()));
            case "aggregateType" -> aggregateType = at(2, text());
            case "aggregateId" -> aggregateId = at(3, Json.id(json.text()));
            case "version" -> version = at(4, json.number());
            case "name" -> name = at(5, text());
            case "revision" -> revision = at(6, json.smallNumber());
            case "recordedAt" -> recordedAt = at(7, Time.parse(json.text()));
            case "metadata" -> metadata = at(8, metadata());
            case "payload" -> payload = at(9, hash());
            case "proof" -> proof = at(10, json.hashes());
            case "leafHash" -> leafHash = at(11, Hash.parse(json.text()));
            default -> throw Json.malformed();
        }
    }

    private <T> T at(int member, T value) {
        Json.require((seen & 1 << member) == 0);
        seen |= 1 << member;
        return value;
    }

    private String text() {
        storable &= json.readWholeText();
        return json.lastText();
    }

    private Hash hash() {
        storable &= json.readWholeText();
        return json.hashOfLastText();
    }

    private Hash metadata() {
        Hash hash = hash();
        try {
            occurredAt = Metadata.occurredAt(json);
        } catch (MalformedException e) {
            // Not a file that cannot be read, but an event that was changed.
            storable = false;
        }
        return hash;
    }

    private EventLine line() {
        if ((seen & EVENT_MEMBERS) != EVENT_MEMBERS || eventId == null || aggregateId == null || recordedAt == null) {
            throw Json.malformed();
        }
        HashedEvent hashed = storable
                ? HashedEvent.of(leaf(eventId, aggregateId, recordedAt))
                : new HashedEvent(position, aggregateId, version, null);
        return new EventLine(hashed, aggregateType, proof, leafHash);
    }

    private EventLeaf leaf(UUID event, UUID aggregate, Instant recorded) {
        return new EventLeaf(
                position,
                event,
                aggregateType,
                aggregate,
                version,
                name,
                revision,
                recorded,
                occurredAt,
                metadata,
                payload);
    }
}
