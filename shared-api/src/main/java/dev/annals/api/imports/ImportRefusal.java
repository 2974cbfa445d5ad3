package dev.annals.api.imports;

import dev.annals.api.RefusalCode;

/** Why an import is refused, or why one of its rows was left out. */
public enum ImportRefusal implements RefusalCode {
    /** The mapping is not what the language allows: at {@code line} and {@code column}, {@code found} instead of {@code allowed}. */
    BAD_MAPPING(Kind.MALFORMED),
    /** The mapping needs the file {@code file}, which was not sent. */
    MISSING_FILE(Kind.UNACCEPTABLE),
    /** The file {@code file} was sent, but the mapping does not speak of it. */
    UNKNOWN_FILE(Kind.UNACCEPTABLE),
    /** The file {@code file} cannot be read to its end, as when a compressed file is cut off. */
    UNREADABLE_FILE(Kind.UNACCEPTABLE),
    /** The file {@code file} has no line with column names. */
    NO_HEADER(Kind.UNACCEPTABLE),
    /** The mapping names the column {@code column}, which {@code file} does not have. */
    UNKNOWN_COLUMN(Kind.UNACCEPTABLE),
    /** Two columns of {@code file} are called {@code column}. */
    DUPLICATE_COLUMN(Kind.UNACCEPTABLE),
    /** The files are larger than {@code max} bytes, unpacked. */
    UPLOAD_TOO_LARGE(Kind.TOO_LARGE),
    /** An import with this mapping is waiting or running. */
    IMPORT_RUNNING(Kind.RULE),
    /** As many imports are waiting as are allowed. */
    TOO_MANY_IMPORTS(Kind.UNAVAILABLE),
    /** Only a finished import can be undone, once, and a dry run has done nothing. */
    NOTHING_TO_UNDO(Kind.RULE),

    /** The row has more or fewer cells than there are columns. */
    RAGGED_ROW(Kind.UNACCEPTABLE),
    /** A quote is opened and never properly closed. */
    UNCLOSED_QUOTE(Kind.UNACCEPTABLE),
    /** The row is longer than {@code max} characters. */
    ROW_TOO_LONG(Kind.UNACCEPTABLE),
    /** The row holds bytes that are no text in the file's encoding. */
    BAD_ENCODING(Kind.UNACCEPTABLE),
    /** Not a date of the form that the mapping says. */
    BAD_DATE(Kind.UNACCEPTABLE),
    /** Not a number of the form that the mapping says. */
    BAD_NUMBER(Kind.UNACCEPTABLE),
    /** Not one of the values that the field can have. */
    BAD_VALUE(Kind.UNACCEPTABLE),
    /** The cells that tell this row from the others are empty. */
    KEY_REQUIRED(Kind.UNACCEPTABLE),
    /** Another row of this import has the same key. */
    DUPLICATE_KEY(Kind.UNACCEPTABLE),
    /** The row refers to a row of {@code entity} that was not imported. */
    UNKNOWN_REFERENCE(Kind.UNACCEPTABLE),
    /** The field was imported before with another value, and nothing can change it afterwards. */
    FIELD_NOT_CHANGEABLE(Kind.RULE),

    /** Somebody else has changed this since the import, so undoing leaves it. */
    CHANGED_SINCE(Kind.RULE);

    private final Kind kind;

    ImportRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
