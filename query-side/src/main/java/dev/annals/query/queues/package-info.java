/** Queues, what waits in them, and who could take it. */
@NullMarked
package dev.annals.query.queues;

import org.jspecify.annotations.NullMarked;
