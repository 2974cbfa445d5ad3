package dev.annals.command.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.DomainEvent;
import dev.annals.api.Json;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;

/** Folds an aggregate's events in every way in which they are ever folded. */
public final class Replays {
    private Replays() {}

    /** As recorded, as read back from JSON, and from a snapshot at every version. */
    public static void allLeadToTheSameState(List<DomainEventMessage<?>> messages, Supplier<? extends State> blank) {
        List<Told> events = messages.stream()
                .map(message -> new Told((DomainEvent) message.getPayload(), Circumstances.of(message)))
                .toList();
        String expected = json(fold(events, blank.get()));
        assertThat(json(fold(events.stream().map(Told::readBack).toList(), blank.get())))
                .isEqualTo(expected);
        for (int version = 0; version <= events.size(); version++) {
            State before = fold(events.subList(0, version), blank.get());
            State restored = StateSnapshot.of(new UUID(0, 0), before)
                    .restore(blank.get())
                    .orElseThrow();
            assertThat(json(fold(events.subList(version, events.size()), restored)))
                    .as("from a snapshot at version %d", version)
                    .isEqualTo(expected);
        }
    }

    private record Told(DomainEvent event, Circumstances circumstances) {
        Told readBack() {
            return new Told(
                    Json.mapper().readValue(Json.mapper().writeValueAsBytes(event), event.getClass()), circumstances);
        }
    }

    private static State fold(List<Told> events, State state) {
        events.forEach(told -> state.apply(told.event(), told.circumstances()));
        return state;
    }

    private static String json(State state) {
        return Json.mapper().writeValueAsString(state);
    }
}
