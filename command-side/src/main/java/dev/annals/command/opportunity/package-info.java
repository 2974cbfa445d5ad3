/** A possible sale: its way through the stages, and how it ends. */
@NullMarked
package dev.annals.command.opportunity;

import org.jspecify.annotations.NullMarked;
