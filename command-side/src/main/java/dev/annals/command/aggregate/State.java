package dev.annals.command.aggregate;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.annals.api.DomainEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an aggregate needs to know to decide: a fold of its events and nothing else. Its fields are the
 * JSON of a snapshot, so whoever changes their meaning raises {@link #revision()}.
 */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE,
        setterVisibility = Visibility.NONE,
        creatorVisibility = Visibility.ANY)
public abstract class State {
    private @Nullable String createdBy;
    private boolean retracted;

    /** Snapshots of another revision are passed over. */
    public abstract int revision();

    /**
     * Whose personal values it holds, if it holds any.
     *
     * @param id of the aggregate
     */
    public @Nullable UUID dataSubject(UUID id) {
        return null;
    }

    public abstract void apply(DomainEvent event);

    /** What an event makes of it, for states that also look at when that was, by effective time, or who did it. */
    protected void apply(DomainEvent event, Circumstances circumstances) {
        apply(event);
    }

    public boolean exists() {
        return createdBy != null;
    }

    public boolean isRetracted() {
        return retracted;
    }

    /** Whether the aggregate began with exactly this content. */
    public boolean wasCreatedBy(DomainEvent event) {
        return Fingerprint.of(event).equals(createdBy);
    }

    protected void created(DomainEvent event) {
        createdBy = Fingerprint.of(event);
    }

    protected void retracted() {
        retracted = true;
    }
}
