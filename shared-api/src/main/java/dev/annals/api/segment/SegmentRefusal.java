package dev.annals.api.segment;

import dev.annals.api.RefusalCode;

/** Why a segment, or a rule, is refused. */
public enum SegmentRefusal implements RefusalCode {
    /** Another segment has this name, compared as in {@link dev.annals.api.Text#key}. */
    SEGMENT_NAME_IN_USE(Kind.RULE),
    /** Only a segment found by a rule has one. */
    RULE_NEEDS_RULE_SEGMENT(Kind.RULE),
    /** Only a static segment has members that are added and removed. */
    MEMBERS_NEED_STATIC_SEGMENT(Kind.RULE),
    /** Neither a condition nor a group of rules. */
    NOT_A_RULE(Kind.UNACCEPTABLE),
    /** No rule can ask for this. */
    UNKNOWN_RULE_FIELD(Kind.UNACCEPTABLE),
    /** The field is not compared in this way. */
    UNKNOWN_RULE_OPERATOR(Kind.UNACCEPTABLE),
    /** Not a value that the field is compared with by the operator, or not as many as it takes. */
    BAD_RULE_VALUE(Kind.UNACCEPTABLE),
    /** A group without anything in it. */
    EMPTY_GROUP(Kind.UNACCEPTABLE),
    /** More than {@code max} groups inside each other. */
    RULE_TOO_DEEP(Kind.UNACCEPTABLE),
    /** More than {@code max} conditions. */
    TOO_MANY_CONDITIONS(Kind.UNACCEPTABLE);

    private final Kind kind;

    SegmentRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
