/** Segments over HTTP. */
@NullMarked
package dev.annals.server.segment;

import org.jspecify.annotations.NullMarked;
