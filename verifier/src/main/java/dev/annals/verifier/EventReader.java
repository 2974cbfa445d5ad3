package dev.annals.verifier;

import dev.annals.ledger.Hash;
import dev.annals.ledger.HashedEvent;
import dev.annals.ledger.MalformedException;
import dev.annals.ledger.StoredEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Reads one event file or line: each member once, in any order, and no others. */
final class EventReader {
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?Z");
    private static final int EVENT_MEMBERS = 0b11_1111_1111;

    private int seen;
    private long position;
    private @Nullable UUID eventId;
    private String aggregateType = "";
    private @Nullable UUID aggregateId;
    private long version;
    private String name = "";
    private int revision;
    private @Nullable Instant recordedAt;
    private String metadata = "";
    private String payload = "";
    private @Nullable List<Hash> proof;
    private @Nullable Hash leafHash;

    private EventReader() {}

    static EventLine read(char[] text, int from, int to) {
        EventReader reader = new EventReader();
        Json.object(text, from, to, reader::member);
        return reader.line();
    }

    private void member(String member, JsonParser parser) {
        switch (member) {
            case "position" -> position = at(0, Json.number(parser));
            case "eventId" -> eventId = at(1, Json.id(Json.text(parser)));
            case "aggregateType" -> aggregateType = at(2, Json.text(parser));
            case "aggregateId" -> aggregateId = at(3, Json.id(Json.text(parser)));
            case "version" -> version = at(4, Json.number(parser));
            case "name" -> name = at(5, Json.text(parser));
            case "revision" -> revision = at(6, Json.smallNumber(parser));
            case "recordedAt" -> recordedAt = at(7, instant(Json.text(parser)));
            case "metadata" -> metadata = at(8, Json.text(parser));
            case "payload" -> payload = at(9, Json.text(parser));
            case "proof" -> proof = at(10, Json.hashes(parser));
            case "leafHash" -> leafHash = at(11, Hash.parse(Json.text(parser)));
            default -> throw Json.malformed();
        }
    }

    private <T> T at(int member, T value) {
        Json.require((seen & 1 << member) == 0);
        seen |= 1 << member;
        return value;
    }

    private EventLine line() {
        if ((seen & EVENT_MEMBERS) != EVENT_MEMBERS || eventId == null || aggregateId == null || recordedAt == null) {
            throw Json.malformed();
        }
        return new EventLine(hashed(eventId, aggregateId, recordedAt), aggregateType, proof, leafHash);
    }

    private HashedEvent hashed(UUID event, UUID aggregate, Instant recorded) {
        String occurredAt;
        try {
            occurredAt = Metadata.occurredAt(metadata);
        } catch (MalformedException e) {
            // Nothing of this kind was ever stored: not a file that cannot be read, but an event that was changed.
            return new HashedEvent(position, aggregate, version, null);
        }
        return HashedEvent.of(new StoredEvent(
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
                payload));
    }

    private static Instant instant(String text) {
        try {
            Json.require(TIME.matcher(text).matches());
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw Json.malformed();
        }
    }
}
