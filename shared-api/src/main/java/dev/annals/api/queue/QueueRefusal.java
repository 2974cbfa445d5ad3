package dev.annals.api.queue;

import dev.annals.api.RefusalCode;

/** Why a queue is refused. */
public enum QueueRefusal implements RefusalCode {
    /** Another queue has this name, compared as in {@link dev.annals.api.Text#key}. */
    QUEUE_NAME_IN_USE(Kind.RULE);

    private final Kind kind;

    QueueRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
