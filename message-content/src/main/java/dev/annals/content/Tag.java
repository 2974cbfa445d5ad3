package dev.annals.content;

/**
 * A tag of a template.
 *
 * @param name of the variable
 * @param start where its first brace stands
 * @param end after its last brace
 */
record Tag(Kind kind, String name, int start, int end) {
    enum Kind {
        VALUE,
        IF_SET,
        UNLESS_SET,
        END,
        COMMENT
    }
}
