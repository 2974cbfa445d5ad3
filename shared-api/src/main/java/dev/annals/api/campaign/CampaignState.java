package dev.annals.api.campaign;

/** How far a campaign has come. */
public enum CampaignState {
    /** It is being prepared. */
    PLANNED,
    /** It was launched: messages go out and responses come in. */
    RUNNING,
    /** It was launched and waits: no message goes out. */
    PAUSED,
    /** It has ended as it should; responses are still accepted. */
    COMPLETED,
    /** It was called off. */
    CANCELLED;

    /** Whether it can never run again. */
    public boolean isOver() {
        return this == COMPLETED || this == CANCELLED;
    }
}
