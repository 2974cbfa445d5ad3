package dev.annals.server.ledger;

/** Why a place of publication does not have a checkpoint: one word, shown as it is. */
final class PlaceFailed extends Exception {
    /** It could not be reached, or did not answer in time. */
    static final String UNREACHABLE = "UNREACHABLE";
    /** It knows a larger ledger than the one that is here: this one was set back. */
    static final String KNOWS_MORE = "KNOWS_MORE";
    /** It has another checkpoint of that size. */
    static final String HAS_ANOTHER = "HAS_ANOTHER";
    /** It answered without a cosignature of its key. */
    static final String NOT_COSIGNED = "NOT_COSIGNED";
    /** It answered with a status of HTTP that says no, which follows. */
    static final String ANSWERED = "ANSWERED_";

    private static final long serialVersionUID = 1L;

    PlaceFailed(String word) {
        super(word);
    }

    PlaceFailed(String word, Throwable cause) {
        super(word, cause);
    }

    String word() {
        return String.valueOf(getMessage());
    }
}
