/** The rules by which messages leave, and the addresses that nothing is sent to. */
@NullMarked
package dev.annals.command.sending;

import org.jspecify.annotations.NullMarked;
