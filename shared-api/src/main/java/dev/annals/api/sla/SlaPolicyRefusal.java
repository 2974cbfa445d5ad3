package dev.annals.api.sla;

import dev.annals.api.RefusalCode;

/** Why an SLA policy is refused. */
public enum SlaPolicyRefusal implements RefusalCode {
    /** The policy has no target. */
    NO_TARGET(Kind.UNACCEPTABLE),
    /** Two targets are for the same clock. */
    DUPLICATE_TARGET(Kind.UNACCEPTABLE),
    /** A limit is shorter than a second or longer than {@link SlaLimits#LONGEST_LIMIT}. */
    LIMIT_OUT_OF_RANGE(Kind.UNACCEPTABLE),
    /** There is no business calendar of this id. */
    UNKNOWN_CALENDAR(Kind.UNACCEPTABLE),
    /** From now on, the calendar is not open long enough for the limit. */
    NEVER_DUE(Kind.UNACCEPTABLE),
    /** The clocks would be paused in every state in which a ticket is worked on, or in its last one. */
    NEVER_RUNS(Kind.UNACCEPTABLE),
    /** An escalation step is for a clock that the policy has no target for. */
    ESCALATION_WITHOUT_TARGET(Kind.UNACCEPTABLE),
    /** An escalation step is neither at the breach nor at a share at which the policy warns. */
    ESCALATION_WITHOUT_WARNING(Kind.UNACCEPTABLE),
    /** An escalation step does nothing. */
    ESCALATION_WITHOUT_ACTION(Kind.UNACCEPTABLE),
    /** Another policy has this name. */
    POLICY_NAME_IN_USE(Kind.RULE);

    private final Kind kind;

    SlaPolicyRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
