package dev.annals.api.sight;

import org.jspecify.annotations.Nullable;

/**
 * What is shown to somebody, and what they may change: the rows of each area, and whether personal values are masked. It
 * travels with every question and every command, and is bound to the thread while they are handled. What the server does by
 * itself carries none and sees everything.
 *
 * @param customers and what follows them: contacts, interactions, memberships in campaigns
 * @param opportunities and their quotas
 * @param tickets and what follows them: what was said, and their clocks
 * @param masked whether names, addresses and free texts are hidden
 */
public record Sight(Reach customers, Reach opportunities, Reach tickets, boolean masked) {
    public static final Sight FULL = new Sight(Reach.ALL, Reach.ALL, Reach.ALL, false);

    private static final ScopedValue<Sight> CURRENT = ScopedValue.newInstance();
    private static final String MASKED = "masked";
    private static final String CLEAR = "clear";
    private static final int PARTS = 4;

    /** The sight that what this thread does now is done with. */
    public static Sight current() {
        return CURRENT.orElse(FULL);
    }

    /** Does something with this sight. */
    public <R, X extends Throwable> R during(ScopedValue.CallableOp<? extends R, X> action) throws X {
        return ScopedValue.where(CURRENT, this).call(action);
    }

    /** Whether nothing is left out and nothing is masked. */
    public boolean isFull() {
        return equals(FULL);
    }

    /** For the metadata of a message. */
    public String text() {
        return String.join(";", customers.text(), opportunities.text(), tickets.text(), masked ? MASKED : CLEAR);
    }

    /** Of a message's metadata; everything where they say nothing. */
    public static Sight parse(@Nullable Object text) {
        if (text == null) {
            return FULL;
        }
        String[] parts = text.toString().split(";", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("not a sight");
        }
        return new Sight(
                Reach.parse(parts[0]), Reach.parse(parts[1]), Reach.parse(parts[2]), !parts[PARTS - 1].equals(CLEAR));
    }
}
