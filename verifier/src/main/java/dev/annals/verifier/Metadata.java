package dev.annals.verifier;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads of the metadata of an event what its entry repeats. */
final class Metadata {
    private Metadata() {}

    /** When the event occurred, as text; null where the metadata does not say. */
    static @Nullable String occurredAt(String metadata) {
        String[] occurredAt = new String[1];
        char[] text = metadata.toCharArray();
        Json.object(text, 0, text.length, (name, parser) -> {
            if (name.equals("occurredAt")) {
                occurredAt[0] = Json.text(parser);
            } else if (parser.currentToken() == JsonToken.START_OBJECT
                    || parser.currentToken() == JsonToken.START_ARRAY) {
                parser.skipChildren();
            }
        });
        return occurredAt[0];
    }
}
