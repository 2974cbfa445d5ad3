/** Queues that tickets wait in. */
@NullMarked
package dev.annals.command.queue;

import org.jspecify.annotations.NullMarked;
