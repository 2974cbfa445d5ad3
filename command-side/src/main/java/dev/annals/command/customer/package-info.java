/** A person or an organisation we deal with: what may become true of them. */
@NullMarked
package dev.annals.command.customer;

import org.jspecify.annotations.NullMarked;
