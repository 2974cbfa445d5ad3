package dev.annals.command.claim;

/**
 * A value that only one aggregate may have.
 *
 * @param scope where it is unique, such as {@code PERSON/EMAIL}
 * @param value in the form in which it is compared
 */
public record UniqueValue(String scope, String value) {
    @Override
    public String toString() {
        return scope; // The value is personal and stays out of logs.
    }
}
