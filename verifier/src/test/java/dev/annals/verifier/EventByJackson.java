package dev.annals.verifier;

import dev.annals.ledger.Hash;
import dev.annals.ledger.HashedEvent;
import dev.annals.ledger.MalformedException;
import dev.annals.ledger.StoredEvent;
import java.nio.CharBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads an event by a parser of all of JSON, text by text, to hold {@link EventReader} against it. */
final class EventByJackson {
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?Z";

    private final Map<String, Object> members = new HashMap<>();

    private EventByJackson() {}

    static EventLine read(byte[] json) {
        CharBuffer text = Utf8.decode(json);
        EventByJackson event = new EventByJackson();
        Json.object(text.array(), 0, text.length(), event::member);
        return event.line();
    }

    private void member(String name, JsonParser parser) {
        Object value = switch (name) {
            case "position", "version" -> Json.number(parser);
            case "revision" -> {
                Json.number(parser);
                yield parser.getIntValue();
            }
            case "eventId", "aggregateId" -> Json.id(Json.text(parser));
            case "recordedAt" -> instant(Json.text(parser));
            case "proof" -> hashes(parser);
            case "leafHash" -> Hash.parse(Json.text(parser));
            case "aggregateType", "name", "metadata", "payload" -> Json.text(parser);
            default -> throw Json.malformed();
        };
        Json.require(members.put(name, value) == null);
    }

    @SuppressWarnings("unchecked") // The parser above has put them there.
    private EventLine line() {
        List<Hash> proof = (List<Hash>) members.remove("proof");
        Hash leafHash = (Hash) members.remove("leafHash");
        Json.require(members.size() == 10);
        return new EventLine(hashed(), (String) members.get("aggregateType"), proof, leafHash);
    }

    private HashedEvent hashed() {
        long position = (long) members.get("position");
        UUID aggregate = (UUID) members.get("aggregateId");
        long version = (long) members.get("version");
        try {
            return HashedEvent.of(new StoredEvent(
                    position,
                    (UUID) members.get("eventId"),
                    (String) members.get("aggregateType"),
                    aggregate,
                    version,
                    (String) members.get("name"),
                    (int) members.get("revision"),
                    (Instant) members.get("recordedAt"),
                    occurredAt(),
                    (String) members.get("metadata"),
                    (String) members.get("payload")));
        } catch (MalformedException neverStored) {
            return new HashedEvent(position, aggregate, version, null);
        }
    }

    private String occurredAt() {
        char[] metadata = ((String) members.get("metadata")).toCharArray();
        String[] occurredAt = new String[1];
        Json.object(metadata, 0, metadata.length, (name, parser) -> {
            if (name.equals("occurredAt")) {
                occurredAt[0] = Json.text(parser);
            } else if (parser.currentToken().isStructStart()) {
                parser.skipChildren();
            }
        });
        return occurredAt[0];
    }

    private static List<Hash> hashes(JsonParser parser) {
        Json.require(parser.currentToken() == JsonToken.START_ARRAY);
        List<Hash> hashes = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            hashes.add(Hash.parse(Json.text(parser)));
        }
        Json.require(hashes.size() <= 63);
        return hashes;
    }

    private static Instant instant(String text) {
        try {
            Json.require(text.matches(TIME));
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw Json.malformed();
        }
    }
}
