package dev.annals.api.pipeline;

import dev.annals.api.RefusalCode;

/** Why a command about pipelines, quotas or exchange rates is refused. */
public enum PipelineRefusal implements RefusalCode {
    /** Two stages have the same name. */
    DUPLICATE_STAGE(Kind.UNACCEPTABLE),
    /** A move names a stage that the pipeline does not have. */
    MOVE_NAMES_UNKNOWN_STAGE(Kind.UNACCEPTABLE),
    /** A stage cannot have the category of closed deals. */
    STAGE_CANNOT_BE_CLOSED(Kind.UNACCEPTABLE),
    /** A quota is for an owner or for a team: exactly one of them. */
    QUOTA_NEEDS_ONE_HOLDER(Kind.UNACCEPTABLE),
    /** A rate between a currency and itself. */
    SAME_CURRENCY(Kind.UNACCEPTABLE),
    /** A pipeline is not withdrawn while deals are in it, open or closed. */
    PIPELINE_IN_USE(Kind.RULE),
    /** The pipeline that deals go to when none is named is not withdrawn. */
    DEFAULT_PIPELINE_STAYS(Kind.RULE);

    private final Kind kind;

    PipelineRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
