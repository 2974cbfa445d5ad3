package dev.annals.ledger;

/** A text or file is not what it should be. Says where, and quotes nothing of it. */
public final class MalformedException extends RuntimeException {
    public MalformedException(String what) {
        super(what);
    }
}
