package dev.annals.api;

/** A reason to refuse, stable for clients. Enums implement this, one per concept. */
public interface RefusalCode {
    /** The code in problems, in upper snake case; each has a page in docs/problems. */
    String name();

    Kind kind();

    /** What sort of refusal it is; the server maps it to an HTTP status once. */
    enum Kind {
        /** The request cannot be understood (400). */
        MALFORMED,
        /** Nothing of that kind has this id (404). */
        UNKNOWN,
        /** Well-formed, but a rule of the domain forbids it now (409). */
        RULE,
        /** The aggregate has moved on since the version that the client saw (412). */
        STALE,
        /** Larger than what is accepted (413). */
        TOO_LARGE,
        /** Well-formed, but a value is not acceptable (422). */
        UNACCEPTABLE,
        /** Not now; trying again later may succeed (503). */
        UNAVAILABLE
    }
}
