package dev.annals.api.approval;

import dev.annals.api.RefusalCode;

/** Why rules of approval or an approval are refused. */
public enum ApprovalRefusal implements RefusalCode {
    /** One command has two rules. */
    RULED_TWICE(Kind.UNACCEPTABLE),
    /** The second person is the first one, or acts for them. */
    OWN_REQUEST(Kind.RULE),
    /** Only who wished something can withdraw it. */
    NOT_OWN_REQUEST(Kind.RULE),
    /** It was decided before. */
    APPROVAL_DECIDED(Kind.RULE),
    /** Nobody decided in time. */
    APPROVAL_EXPIRED(Kind.RULE),
    /** Who wished it must not come in any more, so nothing is carried out in their name. */
    REQUESTER_GONE(Kind.RULE);

    private final Kind kind;

    ApprovalRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
