package dev.annals.api.pipeline;

import java.util.UUID;

/** The pipeline that deals go to when none is named. */
public final class Pipelines {
    /** Id of the pipeline that is there from the first start. */
    public static final UUID DEFAULT = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private Pipelines() {}
}
