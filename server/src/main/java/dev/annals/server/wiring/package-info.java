/** How the parts are put together, started in order and stopped in order. */
@NullMarked
package dev.annals.server.wiring;

import org.jspecify.annotations.NullMarked;
