package dev.annals.server.carrier;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address as it may stand in the headers and the envelope of a mail. Anything else never reaches a mail server: what a
 * customer's address holds was typed by somebody.
 *
 * @param local before the at sign
 * @param domain in ASCII
 */
record MailAddress(String local, String domain) {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";

    // No quoted local parts, comments or routes, though RFC 5322 has them: servers disagree about what they mean.
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
    private static final Pattern DOMAIN =
            Pattern.compile("(?!-)[A-Za-z0-9-]{1,63}(?<!-)(?:\\.(?!-)[A-Za-z0-9-]{1,63}(?<!-))*");

    /** Empty when it is none, or none that mail reaches without extensions: letters before the at sign are ASCII. */
    static Optional<MailAddress> of(String text) {
        int at = text.indexOf('@');
        if (at < 1 || text.length() > LONGEST) {
            return Optional.empty();
        }
        String local = text.substring(0, at);
        String domain = ascii(text.substring(at + 1));
        return local.length() <= LONGEST_LOCAL
                        && LOCAL.matcher(local).matches()
                        && DOMAIN.matcher(domain).matches()
                ? Optional.of(new MailAddress(local, domain))
                : Optional.empty();
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException noDomain) {
            return "";
        }
    }

    @Override
    public String toString() {
        return local + '@' + domain;
    }
}
