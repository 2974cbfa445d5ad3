/** How messages leave: by which rules, and to whom not. */
@NullMarked
package dev.annals.server.sending;

import org.jspecify.annotations.NullMarked;
