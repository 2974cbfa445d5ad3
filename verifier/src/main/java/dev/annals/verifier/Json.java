package dev.annals.verifier;

import dev.annals.ledger.MalformedException;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** One JSON object, member by member, each value in one spelling only. */
final class Json {
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Limits.LINE)
                    .maxNestingDepth(100)
                    .build())
            .build();

    private Json() {}

    /** Gives each member to somebody, who reads its value; nothing may follow on the object. */
    static void object(char[] text, int from, int to, Member member) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text, from, to - from)) {
            require(parser.nextToken() == JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                member.read(name, parser);
            }
            require(parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null);
        } catch (JacksonException e) {
            throw malformed();
        }
    }

    static String text(JsonParser parser) {
        require(parser.currentToken() == JsonToken.VALUE_STRING);
        return parser.getString();
    }

    static long number(JsonParser parser) {
        require(parser.currentToken() == JsonToken.VALUE_NUMBER_INT);
        return parser.getLongValue();
    }

    /** Java also takes ids with fewer digits. */
    static UUID id(String text) {
        try {
            UUID id = UUID.fromString(text);
            require(id.toString().equals(text));
            return id;
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    static void require(boolean holds) {
        if (!holds) {
            throw malformed();
        }
    }

    static MalformedException malformed() {
        return new MalformedException("not the JSON that evidence has");
    }

    @FunctionalInterface
    interface Member {
        /** @param parser at the member's value; afterwards at its end */
        void read(String name, JsonParser parser);
    }
}
