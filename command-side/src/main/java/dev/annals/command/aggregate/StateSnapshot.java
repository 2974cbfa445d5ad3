package dev.annals.command.aggregate;

import dev.annals.api.DataSubject;
import dev.annals.api.Json;
import dev.annals.api.Personal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * An aggregate's state at some version, kept to shorten its loading. Can be thrown away at any time.
 *
 * @param subject whose personal values the state holds, if it holds any
 * @param revision revision of the state's shape
 * @param state the state as JSON
 */
public record StateSnapshot(
        UUID id,
        @DataSubject @Nullable UUID subject,
        int revision,
        @Personal String state) {
    private static final Logger LOG = LoggerFactory.getLogger(StateSnapshot.class);

    static StateSnapshot of(UUID id, State state) {
        return new StateSnapshot(
                id, state.dataSubject(id), state.revision(), Json.mapper().writeValueAsString(state));
    }

    /** Nothing when the state has another shape by now: its events tell it anew. */
    Optional<State> restore(State blank) {
        if (revision != blank.revision()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.mapper().readValue(state, blank.getClass()));
        } catch (JacksonException e) {
            LOG.warn("Snapshot of {} cannot be read ({}): reading all its events", id, e.getClass());
            return Optional.empty();
        }
    }
}
