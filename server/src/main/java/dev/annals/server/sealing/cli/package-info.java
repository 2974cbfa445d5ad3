/** Rotating the master key from the command line. */
@NullMarked
package dev.annals.server.sealing.cli;

import org.jspecify.annotations.NullMarked;
