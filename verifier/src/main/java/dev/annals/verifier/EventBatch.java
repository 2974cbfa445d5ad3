package dev.annals.verifier;

import dev.annals.ledger.MalformedException;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events that were read and hashed together.
 *
 * @param malformed why what follows on them cannot be read; null where nothing is in the way. It says nothing of the
 *     events before, one of which may not hold
 */
record EventBatch(List<EventLine> events, @Nullable MalformedException malformed) {
    static EventBatch unreadable(MalformedException why) {
        return new EventBatch(List.of(), why);
    }

    /** @param lines each with its end */
    static EventBatch read(byte[] lines) {
        List<EventLine> events = new ArrayList<>();
        try {
            CharBuffer text = Utf8.decode(lines);
            char[] characters = text.array();
            int line = 0;
            for (int i = 0; i < text.length(); i++) {
                if (characters[i] == '\n') {
                    Json.require(i - line <= Limits.LINE);
                    events.add(EventReader.read(characters, line, i));
                    line = i + 1;
                }
            }
            return new EventBatch(events, null);
        } catch (MalformedException e) {
            return new EventBatch(events, e);
        }
    }
}
