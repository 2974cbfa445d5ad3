/**
 * How read models are folded from events, kept in versions, parked when they fail, rebuilt and
 * compared. A fold is pure: no clock, no random, no I/O, no look at another row.
 */
@NullMarked
package dev.annals.query.fold;

import org.jspecify.annotations.NullMarked;
