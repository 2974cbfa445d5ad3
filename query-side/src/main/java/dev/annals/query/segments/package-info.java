/** Segments: their rules as SQL on the read models, and the audiences made of them. */
@NullMarked
package dev.annals.query.segments;

import org.jspecify.annotations.NullMarked;
