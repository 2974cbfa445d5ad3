package dev.annals.server.ledger;

import dev.annals.journal.ledger.KeptCheckpoint;

/** Somewhere out of this database's administrator's reach that checkpoints are published to. */
interface Place {
    /** What it is known by, for ever. */
    String name();

    /**
     * Gives it the newest checkpoint.
     *
     * @param has size of the last checkpoint that it is known to have, 0 for none
     * @throws PlaceFailed when it does not have it afterwards, or it is not certain that it has
     */
    void publish(KeptCheckpoint newest, long has) throws PlaceFailed, InterruptedException;

    /** Gives it what others said of the last few checkpoints since it has the newest, if that is of use to it. */
    default void complete(KeptCheckpoint newest) throws PlaceFailed {}
}
