/**
 * The event store on PostgreSQL: appends of all callers go through one group-committing writer per
 * process, readers ask for {@code position > ?}.
 *
 * <p>Every row carries the leaf hash that the ledger has for it; {@code docs/ledger-format.md} describes its bytes,
 * {@link dev.annals.ledger.EventLeaf} makes them.
 */
@NullMarked
package dev.annals.journal.postgres;

import org.jspecify.annotations.NullMarked;
