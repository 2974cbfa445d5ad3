/** Opportunities over HTTP. */
@NullMarked
package dev.annals.server.opportunity;

import org.jspecify.annotations.NullMarked;
