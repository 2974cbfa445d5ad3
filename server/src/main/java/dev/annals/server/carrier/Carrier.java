package dev.annals.server.carrier;

/** Takes messages out of the house. Decides nothing: whoever hands one over has had it cleared. */
public interface Carrier {
    /** How many sessions may be open at once. */
    int connections();

    /**
     * Ready to take messages, one after the other, by one thread.
     *
     * @throws CarrierUnavailable when nothing can be handed over now
     */
    Session open() throws CarrierUnavailable;

    /** A connection that is held. */
    interface Session extends AutoCloseable {
        /** Says what became of it; a message of which nothing certain is known is never handed over again. */
        Delivery handOver(OutgoingMessage message);

        @Override
        void close();
    }
}
