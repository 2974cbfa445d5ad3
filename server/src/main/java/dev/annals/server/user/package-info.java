/** Users over HTTP, and handing over what one of them looks after. */
@NullMarked
package dev.annals.server.user;

import org.jspecify.annotations.NullMarked;
