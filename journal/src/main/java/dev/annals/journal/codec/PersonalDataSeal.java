package dev.annals.journal.codec;

import tools.jackson.databind.node.ObjectNode;

/** Seals the personal values of events before they are stored, and opens them when they are read. */
public interface PersonalDataSeal {
    /** Leaves everything readable. */
    PersonalDataSeal NONE = new PersonalDataSeal() {
        @Override
        public void seal(PersonalValues values, ObjectNode event) {}

        @Override
        public void open(String name, ObjectNode event) {}
    };

    /** Replaces the personal values in an event's JSON. */
    void seal(PersonalValues values, ObjectNode event);

    /**
     * Undoes {@link #seal}, before upcasting: the JSON has the shape of the revision that was stored,
     * so what is sealed is known by its own form, not by the marks of today's type.
     */
    void open(String name, ObjectNode event);
}
