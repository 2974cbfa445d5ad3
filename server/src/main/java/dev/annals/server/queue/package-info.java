/** Queues over HTTP, and tickets that get their agent by themselves. */
@NullMarked
package dev.annals.server.queue;

import org.jspecify.annotations.NullMarked;
