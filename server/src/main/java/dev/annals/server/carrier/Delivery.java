package dev.annals.server.carrier;

/** What a carrier says of a message. */
public sealed interface Delivery {

    /**
     * It is theirs now.
     *
     * @param messageId by which reports will name it
     */
    record Taken(String messageId) implements Delivery {}

    /**
     * They will not take it, now or later.
     *
     * @param reason as they gave it, without the address
     */
    record Refused(String reason) implements Delivery {}

    /**
     * They have surely not taken it, and may later.
     *
     * @param reason as they gave it, without the address
     */
    record Postponed(String reason) implements Delivery {}

    /**
     * They have surely not taken it, and would take no other message now either: it is about us or about them, not about this
     * reader.
     *
     * @param reason as they gave it, without the address
     */
    record Down(String reason) implements Delivery {}

    /** They may have taken it. */
    record Unknown() implements Delivery {}
}
