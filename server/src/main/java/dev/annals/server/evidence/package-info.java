/**
 * Evidence to take away: the archive of {@code docs/ledger-format.md}, written while it is sent. The same question about
 * the same checkpoint gives the same bytes.
 */
@NullMarked
package dev.annals.server.evidence;

import org.jspecify.annotations.NullMarked;
