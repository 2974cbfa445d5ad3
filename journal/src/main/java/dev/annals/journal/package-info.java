/** The event store on PostgreSQL. */
@NullMarked
package dev.annals.journal;

import org.jspecify.annotations.NullMarked;
