/** When messages may go out. Pure: told the instant and the zone, it asks nothing. */
@NullMarked
package dev.annals.content.sending;

import org.jspecify.annotations.NullMarked;
