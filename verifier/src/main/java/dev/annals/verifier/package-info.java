/**
 * Checks evidence without a server: reads an archive or a proof file that may have been made to do harm, has module
 * {@code ledger} check it, and says what holds and the first thing that does not. {@code docs/ledger-format.md} has
 * the formats, {@code docs/verify.md} how somebody uses it.
 */
@NullMarked
package dev.annals.verifier;

import org.jspecify.annotations.NullMarked;
