package dev.annals.api.query;

import java.time.Instant;
import java.util.UUID;

/** The moment that a query is about. */
public sealed interface AsOf {
    /** What is known now. */
    AsOf NOW = new Now();

    record Now() implements AsOf {}

    /** What was known when the event at this position had just been recorded. */
    record AtPosition(long position) implements AsOf {}

    /** What was known at this instant (record time). */
    record AtInstant(Instant instant) implements AsOf {}

    /**
     * What was known at a moment of a replay workspace; there, now is the end of what was folded.
     *
     * @param workspace id of the workspace
     * @param moment by the positions and times of the workspace; never in a workspace itself
     */
    record InWorkspace(UUID workspace, AsOf moment) implements AsOf {
        @Override
        public AsOf at(AsOf other) {
            return other instanceof InWorkspace ? other : new InWorkspace(workspace, other);
        }
    }

    /** The moment by the positions and times of its history. */
    default AsOf moment() {
        return this;
    }

    /** Another moment of the same history: in a workspace, of that workspace. */
    default AsOf at(AsOf moment) {
        return moment;
    }
}
