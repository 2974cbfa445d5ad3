package dev.annals.verifier;

import dev.annals.ledger.MalformedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads of the metadata of an event what its entry repeats. */
final class Metadata {
    private static final String OCCURRED_AT = "occurredAt";

    private Metadata() {}

    /**
     * When the event occurred, as text; null where the metadata does not say.
     *
     * @param event that has just read the metadata
     */
    static @Nullable String occurredAt(FlatJson event) {
        try {
            return occurredAtAmongTexts(event.inLastText());
        } catch (MalformedException notTextsAlone) {
            return occurredAt(event.lastText());
        }
    }

    /** Annals stores texts alone. */
    private static @Nullable String occurredAtAmongTexts(FlatJson metadata) {
        String[] occurredAt = new String[1];
        metadata.object(name -> {
            if (name.equals(OCCURRED_AT)) {
                occurredAt[0] = metadata.text();
            } else {
                metadata.readWholeText();
            }
        });
        return occurredAt[0];
    }

    /** Anything that is an object of JSON. */
    private static @Nullable String occurredAt(String metadata) {
        String[] occurredAt = new String[1];
        char[] text = metadata.toCharArray();
        Json.object(text, 0, text.length, (name, parser) -> {
            if (name.equals(OCCURRED_AT)) {
                occurredAt[0] = Json.text(parser);
            } else if (parser.currentToken() == JsonToken.START_OBJECT
                    || parser.currentToken() == JsonToken.START_ARRAY) {
                parser.skipChildren();
            }
        });
        return occurredAt[0];
    }
}
