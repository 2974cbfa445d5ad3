/** The import command of the terminal; talks HTTP like every other client. */
@NullMarked
package dev.annals.server.imports.cli;

import org.jspecify.annotations.NullMarked;
