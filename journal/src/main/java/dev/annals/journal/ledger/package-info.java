/**
 * The ledger over the journal: grown by windows behind it, signed, and kept in PostgreSQL. {@code docs/adr/0021} has
 * the decisions, {@code dev.annals.ledger} the hashing, the proofs and the formats.
 */
@NullMarked
package dev.annals.journal.ledger;

import org.jspecify.annotations.NullMarked;
