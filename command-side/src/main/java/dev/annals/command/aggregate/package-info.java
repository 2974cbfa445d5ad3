/** What every aggregate shares: its state as a fold of events, loading, snapshots and versions. */
@NullMarked
package dev.annals.command.aggregate;

import org.jspecify.annotations.NullMarked;
