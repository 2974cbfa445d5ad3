package dev.annals.api.campaign;

import dev.annals.api.RefusalCode;

/**
 * Why the content of a campaign is refused. What is wrong within a text has its place: {@code line} and
 * {@code column}, from 1, and {@code what}.
 */
public enum ContentRefusal implements RefusalCode {
    /** The shares of the variants are not all from 1 to 100, or do not sum to 100. */
    BAD_SHARES(Kind.UNACCEPTABLE),
    /** Two variants have the same name. */
    DUPLICATE_VARIANT(Kind.UNACCEPTABLE),
    /** A variant has two texts in the same language. */
    DUPLICATE_LANGUAGE(Kind.UNACCEPTABLE),
    /** There is neither text nor HTML. */
    NOTHING_TO_READ(Kind.UNACCEPTABLE),
    /** A short message has no subject and no HTML. */
    ONLY_TEXT_ALLOWED(Kind.UNACCEPTABLE),
    /** A tag of the template is not closed, is empty, or closes another section than the one that is open. */
    TEMPLATE_SYNTAX(Kind.UNACCEPTABLE),
    /** There is no variable of this name. */
    UNKNOWN_VARIABLE(Kind.UNACCEPTABLE),
    /** A tag that templates must not have: it would include, redefine, or put in a value as it is. */
    FORBIDDEN_TAG(Kind.UNACCEPTABLE),
    /** A tag stands where the value of a customer could change what the HTML means. */
    MISPLACED_TAG(Kind.UNACCEPTABLE),
    /** An element, an attribute or a link that mail must not have. */
    FORBIDDEN_HTML(Kind.UNACCEPTABLE);

    private final Kind kind;

    ContentRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
