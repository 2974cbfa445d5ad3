/** The moment that a read is about, chosen once per request. */
@NullMarked
package dev.annals.query.world;

import org.jspecify.annotations.NullMarked;
