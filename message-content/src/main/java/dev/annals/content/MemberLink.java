package dev.annals.content;

import java.util.UUID;

/**
 * What a link in a message says about who followed it.
 *
 * @param memberId who got the message
 * @param number of the link that was clicked, see {@link MessageLink}; 0 for the other kinds
 */
public record MemberLink(Kind kind, UUID memberId, int number) {
    private static final int HIGHEST = 0xFFFF;

    public MemberLink {
        if (number < 0 || number > HIGHEST || (kind == Kind.CLICK) != (number > 0)) {
            throw new IllegalArgumentException(kind + " has no number " + number);
        }
    }

    /** What the reader did. The order is written into links that are out there: only add at the end. */
    public enum Kind {
        OPEN,
        CLICK,
        UNSUBSCRIBE,
        /** Nothing: it names the message, so that reports about it can. */
        MESSAGE
    }
}
