package dev.annals.command.aggregate;

import dev.annals.api.Json;
import java.util.UUID;

/**
 * An aggregate's state at some version, kept to shorten its loading. Can be thrown away at any time.
 *
 * @param revision revision of the state's shape
 * @param state the state as JSON
 */
public record StateSnapshot(UUID id, int revision, String state) {

    static StateSnapshot of(UUID id, State state) {
        return new StateSnapshot(id, state.revision(), Json.mapper().writeValueAsString(state));
    }

    <S extends State> S restore(Class<S> type) {
        return Json.mapper().readValue(state, type);
    }
}
