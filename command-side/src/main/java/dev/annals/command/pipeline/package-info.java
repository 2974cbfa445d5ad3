/** Pipelines, quotas and exchange rates: configuration that is recorded like everything else. */
@NullMarked
package dev.annals.command.pipeline;

import org.jspecify.annotations.NullMarked;
