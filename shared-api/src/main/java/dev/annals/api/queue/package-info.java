/** Queues: where tickets wait, and how they get an agent by themselves. */
@NullMarked
package dev.annals.api.queue;

import org.jspecify.annotations.NullMarked;
