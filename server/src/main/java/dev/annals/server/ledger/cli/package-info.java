/** The keys of the ledger from the command line. */
@NullMarked
package dev.annals.server.ledger.cli;

import org.jspecify.annotations.NullMarked;
