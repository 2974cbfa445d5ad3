package dev.annals.verifier;

import dev.annals.ledger.MalformedException;
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
        FlatJson json = new FlatJson(lines, 0, lines.length, true);
        try {
            while (!json.isAtEnd()) {
                int start = json.at();
                EventLine event = EventReader.read(json);
                Json.require(json.at() - start <= Limits.LINE);
                events.add(event);
            }
            return new EventBatch(events, null);
        } catch (MalformedException e) {
            return new EventBatch(events, e);
        }
    }
}
