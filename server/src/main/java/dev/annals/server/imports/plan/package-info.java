/** From a row of cells to the commands it asks for, and from two runs of a row to what has changed. */
@NullMarked
package dev.annals.server.imports.plan;

import org.jspecify.annotations.NullMarked;
