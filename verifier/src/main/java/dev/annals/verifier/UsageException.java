package dev.annals.verifier;

/** Something was asked for that nobody can answer. */
final class UsageException extends RuntimeException {
    private final String text;
    private final String about;

    /** @param text key of what to say of it */
    UsageException(String text, String about) {
        super(text + " " + about);
        this.text = text;
        this.about = about;
    }

    String text() {
        return text;
    }

    String about() {
        return about;
    }
}
