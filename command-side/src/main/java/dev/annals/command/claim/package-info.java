/** Rules over many aggregates: a value that only one of them may have is claimed before it is recorded. */
@NullMarked
package dev.annals.command.claim;

import org.jspecify.annotations.NullMarked;
