package dev.annals.api.access;

/** What somebody is in Annals; {@code docs/roles.md} says what each may do. */
public enum Role {
    ADMINISTRATOR,
    SALES_REPRESENTATIVE,
    SALES_MANAGER,
    SUPPORT_AGENT,
    SUPPORT_MANAGER,
    MARKETER,
    ANALYST,
    /** Reads everything and changes nothing, and never without an end. */
    AUDITOR,
    PRIVACY_OFFICER,
    /** A program, not a person. */
    INTEGRATION_CLIENT;

    /** Before the name of a role where it stands among other authorities. */
    public static final String PREFIX = "ROLE_";

    public String authority() {
        return PREFIX + name();
    }

    /** Whether it is only ever granted for some time. */
    public boolean needsEnd() {
        return this == AUDITOR;
    }
}
