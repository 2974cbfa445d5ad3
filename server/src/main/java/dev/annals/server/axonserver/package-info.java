/** Axon Server as event store, through its stock connector. */
@NullMarked
package dev.annals.server.axonserver;

import org.jspecify.annotations.NullMarked;
