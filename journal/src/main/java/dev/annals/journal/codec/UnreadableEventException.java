package dev.annals.journal.codec;

/** A stored event that this program cannot read. Names the event's type, never its content. */
public final class UnreadableEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableEventException(String name, int revision, String why) {
        super(name + " revision " + revision + ": " + why);
    }
}
