package dev.annals.api.pipeline;

import dev.annals.api.Check;
import java.util.UUID;

/**
 * The pipeline was defined by mistake and is withdrawn, as when an import is undone; the history stays.
 * Refused while deals are in it, open or closed: they are retracted first. The pipeline that is there from
 * the first start stays.
 */
public record RetractPipeline(UUID id) implements PipelineCommand {
    public RetractPipeline {
        Check check = new Check();
        check.required("id", id);
        check.done();
    }
}
