package dev.annals.api.ticket;

import dev.annals.api.RefusalCode;

/** Why a command about a ticket is refused. */
public enum TicketRefusal implements RefusalCode {
    /** A resolved ticket is not worked on; reopen it first. */
    TICKET_RESOLVED(Kind.RULE),
    /** A closed ticket does not change; reopen it first. */
    TICKET_CLOSED(Kind.RULE),
    /** What concerns a merged ticket goes to the ticket {@code survivor}. */
    TICKET_MERGED(Kind.RULE),
    /** Only a ticket on hold can be resumed. */
    NOT_ON_HOLD(Kind.RULE),
    /** Only a resolved ticket can be closed, and only a resolved or closed one reopened. */
    NOT_RESOLVED(Kind.RULE),
    /** The resolution is more than {@code days} days ago. */
    REOPEN_WINDOW_OVER(Kind.RULE),
    /** Only a merged ticket can be taken apart again. */
    NOT_MERGED(Kind.RULE),
    /** A ticket is not withdrawn while others are merged into it. */
    HAS_DUPLICATES(Kind.RULE),
    /** What is told afterwards is told in order: the ticket has heard of {@code lastChange} already. */
    BEFORE_THE_LAST_CHANGE(Kind.UNACCEPTABLE),
    /** A hold ends before it began. */
    HOLD_ENDS_BEFORE_IT_BEGINS(Kind.UNACCEPTABLE),
    /** What a customer says is not hidden from the customer. */
    INTERNAL_NEEDS_AGENT(Kind.UNACCEPTABLE),
    /** A ticket is no duplicate of itself. */
    MERGED_INTO_ITSELF(Kind.UNACCEPTABLE),
    /** The ticket to merge into was itself merged into {@code survivor}. */
    SURVIVOR_IS_MERGED(Kind.UNACCEPTABLE),
    /** The ticket named does not exist or belongs to another customer. */
    UNKNOWN_TICKET(Kind.UNACCEPTABLE),
    /** The contact named is none of the customer's. */
    NOT_A_CONTACT(Kind.UNACCEPTABLE);

    private final Kind kind;

    TicketRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
