package dev.annals.api.segment;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a condition compares. */
public enum Operator {
    /** Equal, texts letter by letter as in filters; of tags: has this one. */
    IS("is", Takes.ONE),
    /** Not equal, or not known. */
    IS_NOT("isNot", Takes.ONE),
    /** Equal to one of several. */
    IN("in", Takes.SEVERAL),
    /** Equal to none of several, or not known. */
    NOT_IN("notIn", Takes.SEVERAL),
    /** Has this text in it, in any case of letters. */
    CONTAINS("contains", Takes.ONE),
    /** Begins with this text, in any case of letters. */
    STARTS_WITH("startsWith", Takes.ONE),
    LESS_THAN("lessThan", Takes.ONE),
    AT_MOST("atMost", Takes.ONE),
    GREATER_THAN("greaterThan", Takes.ONE),
    AT_LEAST("atLeast", Takes.ONE),
    /** From the first value to the second: both included, but for an instant as the second. */
    BETWEEN("between", Takes.TWO),
    /** Earlier than this, or never. */
    BEFORE("before", Takes.ONE),
    /** At this or later. */
    SINCE("since", Takes.ONE),
    /** Longer ago than this, or never. */
    OLDER_THAN("olderThan", Takes.ONE),
    /** This long ago or less. */
    WITHIN("within", Takes.ONE),
    IS_SET("isSet", Takes.NONE),
    IS_NOT_SET("isNotSet", Takes.NONE);

    /** How many values. */
    enum Takes {
        NONE,
        ONE,
        TWO,
        SEVERAL
    }

    private static final Map<String, Operator> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toMap(Operator::word, Function.identity()));

    private final String word;
    private final Takes takes;

    Operator(String word, Takes takes) {
        this.word = word;
        this.takes = takes;
    }

    public static Optional<Operator> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** As it stands in a condition. */
    public String word() {
        return word;
    }

    Takes takes() {
        return takes;
    }
}
