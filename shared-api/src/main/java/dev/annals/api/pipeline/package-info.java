/** Pipelines with their stages, quotas and exchange rates: the configuration that deals and forecasts stand on. */
@NullMarked
package dev.annals.api.pipeline;

import org.jspecify.annotations.NullMarked;
