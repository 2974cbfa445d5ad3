/** From a wish to its outcome: who asks, checks that need a clock, and the command gateway. */
@NullMarked
package dev.annals.server.dispatch;

import org.jspecify.annotations.NullMarked;
