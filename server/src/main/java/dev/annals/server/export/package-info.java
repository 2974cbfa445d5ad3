/** Events to take away: those of a period, as CloudEvents or as a table, written while they are read. */
@NullMarked
package dev.annals.server.export;

import org.jspecify.annotations.NullMarked;
