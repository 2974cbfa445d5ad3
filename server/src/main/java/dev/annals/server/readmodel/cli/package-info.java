/** Rebuilding and verifying read models from the terminal. */
@NullMarked
package dev.annals.server.readmodel.cli;

import org.jspecify.annotations.NullMarked;
