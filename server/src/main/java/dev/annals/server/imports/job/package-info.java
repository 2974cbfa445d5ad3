/** Imports as they run: queued, carried out in chunks, taken up again after a stop, and undone. */
@NullMarked
package dev.annals.server.imports.job;

import org.jspecify.annotations.NullMarked;
