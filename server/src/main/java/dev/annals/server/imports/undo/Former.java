package dev.annals.server.imports.undo;

import dev.annals.api.Refused;
import dev.annals.api.imports.ImportRefusal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that an import may have changed: what it was before, and what it is now. */
final class Former<T> {
    private @Nullable T before;
    private @Nullable T now;
    private boolean touched;

    /**
     * It becomes something else, nothing included.
     *
     * @param ours whether the import did it
     * @throws Refused when somebody else changes what the import has changed
     */
    void becomes(@Nullable T value, boolean ours) {
        Refused.unless(ours || !touched, ImportRefusal.CHANGED_SINCE);
        if (ours && !touched) {
            touched = true;
            before = now;
        }
        now = value;
    }

    boolean isTouched() {
        return touched;
    }

    /** False also when it is again what it was, as after an undoing that was cut off. */
    boolean isChanged() {
        return touched && !Objects.equals(before, now);
    }

    @Nullable
    T before() {
        return before;
    }

    @Nullable
    T now() {
        return now;
    }
}
