package dev.annals.api.ticket;

import java.time.Duration;

/** How much one ticket can hold, and how long it can be taken up again. */
public final class TicketLimits {
    /** Characters of a subject. */
    public static final int SUBJECT = 200;
    /** Characters of the first text, of a reply or of a resolution. */
    public static final int TEXT = 20_000;
    /** Characters of a category or a queue. */
    public static final int WORD = 100;
    /** Characters of a reason. */
    public static final int REASON = 500;
    /** How long after its resolution a ticket can be reopened, by effective time; what comes later is a new ticket. */
    public static final Duration REOPEN_WINDOW = Duration.ofDays(30);

    private TicketLimits() {}
}
