/** Tickets over HTTP. */
@NullMarked
package dev.annals.server.ticket;

import org.jspecify.annotations.NullMarked;
