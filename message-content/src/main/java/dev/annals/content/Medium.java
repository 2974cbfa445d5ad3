package dev.annals.content;

/** What a content is to be sent by. */
public enum Medium {
    /** Mail: a subject, and text, HTML or both. */
    MAIL,
    /** A short message: text only. */
    SHORT_MESSAGE
}
