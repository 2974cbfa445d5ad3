package dev.annals.api.campaign;

import dev.annals.api.RefusalCode;

/** Why a command about a campaign or a member is refused. */
public enum CampaignRefusal implements RefusalCode {
    /** The campaign named does not exist. */
    UNKNOWN_CAMPAIGN(Kind.UNACCEPTABLE),
    /** A campaign cannot be part of itself, nor of one of its own parts. */
    CAMPAIGN_WITHIN_ITSELF(Kind.UNACCEPTABLE),
    /** Channel and purpose stay as they were at the launch. */
    FIXED_AT_LAUNCH(Kind.RULE),
    /** A campaign is launched once; what it was launched with stays. */
    ALREADY_LAUNCHED(Kind.RULE),
    /** The campaign was not launched yet, or is paused. */
    CAMPAIGN_NOT_RUNNING(Kind.RULE),
    /** The campaign was completed or cancelled, or its last day is past. */
    CAMPAIGN_OVER(Kind.RULE),
    /** Messages need somebody to go to. */
    NO_AUDIENCE(Kind.RULE),
    /** The campaign says nothing that the channel can send. */
    NO_CONTENT(Kind.RULE),
    /** Nobody approves an audience or a content of their own. */
    OWN_APPROVAL(Kind.RULE),
    /** The campaign needs an approval, and has none of its audience and content as they are. */
    NOT_APPROVED(Kind.RULE),
    /** No messages go out by events and advertisements. */
    NOTHING_IS_SENT(Kind.RULE),
    /** An audience names a segment that does not exist. */
    UNKNOWN_SEGMENT(Kind.UNACCEPTABLE),
    /** Budget and costs of a campaign are in one currency. */
    OTHER_CURRENCY(Kind.UNACCEPTABLE),
    /** The campaign has no such cost. */
    UNKNOWN_COST(Kind.UNKNOWN),
    /** The member's responses have not reached the threshold. */
    NOT_A_LEAD(Kind.RULE);

    private final Kind kind;

    CampaignRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
