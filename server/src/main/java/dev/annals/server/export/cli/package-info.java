/** Exporting events from the terminal. */
@NullMarked
package dev.annals.server.export.cli;

import org.jspecify.annotations.NullMarked;
