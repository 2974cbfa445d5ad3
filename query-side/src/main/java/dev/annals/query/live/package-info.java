/** Keeps the read models up to date: the one processor, its source, and waiting for it. */
@NullMarked
package dev.annals.query.live;

import org.jspecify.annotations.NullMarked;
