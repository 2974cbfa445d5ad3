package dev.annals.api.pipeline;

/** How much a pipeline can hold. */
public final class PipelineLimits {
    /** Characters of a pipeline's or stage's name. */
    public static final int NAME = 100;
    /** Stages of one pipeline. */
    public static final int STAGES = 50;

    private PipelineLimits() {}
}
