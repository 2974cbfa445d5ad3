/** What a command handler may ask about other aggregates: answered from their events, never from a read model. */
@NullMarked
package dev.annals.command.lookup;

import org.jspecify.annotations.NullMarked;
