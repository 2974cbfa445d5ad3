/** Segments that campaigns find their customers by. */
@NullMarked
package dev.annals.command.segment;

import org.jspecify.annotations.NullMarked;
