/** Pipeline reports over HTTP, and what they are configured by: pipelines, quotas and exchange rates. */
@NullMarked
package dev.annals.server.pipeline;

import org.jspecify.annotations.NullMarked;
