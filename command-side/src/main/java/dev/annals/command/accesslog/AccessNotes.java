package dev.annals.command.accesslog;

import dev.annals.api.AggregateType;
import dev.annals.command.aggregate.AggregateModule;

/** What readers saw, for the wiring. */
public final class AccessNotes {
    private AccessNotes() {}

    public static AggregateModule<?, ?> module() {
        return new AggregateModule<>(AggregateType.ACCESS, AccessNote.class, AccessNote::new, AccessState::new);
    }
}
