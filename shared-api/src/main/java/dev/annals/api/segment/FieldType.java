package dev.annals.api.segment;

import static dev.annals.api.segment.Operator.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What values of a field are, and so how they are compared. */
public enum FieldType {
    /** A text. */
    TEXT(IS, IS_NOT, IN, NOT_IN, CONTAINS, STARTS_WITH, IS_SET, IS_NOT_SET),
    /** One word of a few. */
    CHOICE(IS, IS_NOT, IN, NOT_IN),
    /** Any number of texts. */
    TAGS(IS, IS_NOT, IN, NOT_IN, IS_SET, IS_NOT_SET),
    /** The id of a user. */
    ID(IS, IS_NOT, IN, NOT_IN, IS_SET, IS_NOT_SET),
    /** Something of which is only asked whether it is there. */
    PRESENCE(IS_SET, IS_NOT_SET),
    /** A day of the year, as {@code --11-22}; a range may go beyond the end of the year. */
    DAY_OF_YEAR(IS, BETWEEN, IS_SET, IS_NOT_SET),
    /** An instant, or a date, which means that whole day where the company is. */
    TIME(BEFORE, SINCE, BETWEEN, OLDER_THAN, WITHIN, IS_SET, IS_NOT_SET),
    /** How many there are; none is 0. */
    COUNT(IS, IS_NOT, LESS_THAN, AT_MOST, GREATER_THAN, AT_LEAST, BETWEEN),
    /** A sum of what is in the currency asked for, nothing converted; of nothing it is 0. */
    MONEY(LESS_THAN, AT_MOST, GREATER_THAN, AT_LEAST, BETWEEN),
    /** Whether there is a consent to a channel and purpose that holds on the day asked about. */
    CONSENT(IS),
    /** A text, number or boolean; a value is compared with what is of its own type. */
    CUSTOM(
            IS,
            IS_NOT,
            IN,
            NOT_IN,
            CONTAINS,
            STARTS_WITH,
            LESS_THAN,
            AT_MOST,
            GREATER_THAN,
            AT_LEAST,
            BETWEEN,
            IS_SET,
            IS_NOT_SET);

    private final Set<Operator> operators;

    FieldType(Operator... operators) {
        this.operators = EnumSet.copyOf(Arrays.asList(operators));
    }

    public boolean has(Operator operator) {
        return operators.contains(operator);
    }
}
