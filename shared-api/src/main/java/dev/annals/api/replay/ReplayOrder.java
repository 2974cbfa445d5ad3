package dev.annals.api.replay;

/** In which order history is folded again. */
public enum ReplayOrder {
    /** As it was recorded. */
    RECORDED,
    /**
     * As it was true in the world: by effective time, then by position, the first event of an aggregate before its others.
     * What was recorded when is forgotten: the recorded times are the effective ones.
     */
    EFFECTIVE
}
