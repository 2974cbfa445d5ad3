/**
 * The ledger: a Merkle log over stored events, its signed heads, and what lets anybody check both without us. Pure:
 * no clock, no chance, no database, nothing but the JDK. {@code docs/ledger-format.md} has every byte of it.
 *
 * <p>Hashing, trees and proofs are those of RFC 9162, section 2.1; notes, checkpoints, cosignatures, tiles and
 * proof files those of C2SP.
 */
@NullMarked
package dev.annals.ledger;

import org.jspecify.annotations.NullMarked;
