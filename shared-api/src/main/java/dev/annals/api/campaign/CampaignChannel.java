package dev.annals.api.campaign;

import dev.annals.api.customer.ConsentChannel;

/** By what a campaign reaches its members. */
public enum CampaignChannel {
    EMAIL,
    SMS,
    PHONE,
    SOCIAL,
    EVENT,
    AD,
    WEB;

    /** Whether a campaign by it is its messages, so that a launch needs an audience and a content. */
    public boolean isSent() {
        return this == EMAIL || this == SMS;
    }

    /** The channel that a customer's consent must be for. */
    public ConsentChannel consent() {
        return ConsentChannel.valueOf(name());
    }
}
