package dev.annals.api;

/** The keys of every event's metadata. Values are strings and hold no personal data beyond user ids. */
public final class MetaKeys {
    /** User id of who caused the event; {@code system} for the server itself. */
    public static final String ACTOR = "actor";
    /** User id of whom the actor acted for, when not for themselves. */
    public static final String ON_BEHALF_OF = "onBehalfOf";
    /** The actor's roles at that moment, separated by commas. */
    public static final String ROLES = "roles";
    /**
     * {@code api}, {@code import:<id>}, {@code rule:<name>}, {@code link:<name>} or {@code system}; {@code replay} of what a
     * workspace was given and nobody recorded.
     */
    public static final String ORIGIN = "origin";
    /** The client program, as it names itself. */
    public static final String CLIENT = "client";
    /** Network address that the request came from. */
    public static final String ADDRESS = "address";
    /** Simple name of the command. */
    public static final String COMMAND = "command";
    /** Id of the command message. */
    public static final String COMMAND_ID = "commandId";
    /** Shared by everything that one request or import set off. */
    public static final String CORRELATION_ID = "correlationId";
    /** Id of the message that directly caused this one. */
    public static final String CAUSATION_ID = "causationId";
    /** Free text that says why, given by the actor. */
    public static final String REASON = "reason";
    /** When the fact was true in the world (RFC 3339, UTC). */
    public static final String OCCURRED_AT = "occurredAt";

    /** User id of the second person who was for it, where one was needed. */
    public static final String APPROVED_BY = "approvedBy";
    /** Id of the approval by which it was carried out. */
    public static final String APPROVAL_ID = "approvalId";

    /** On a command only: the version that the aggregate must still have ({@code If-Match}). */
    public static final String EXPECTED_VERSION = "expectedVersion";
    /** On a command or a query only: what whoever sent it sees, as {@link dev.annals.api.sight.Sight} writes it. */
    public static final String SIGHT = "sight";

    private MetaKeys() {}
}
