/** Users over HTTP: who they are, how they come in, and handing over what one of them looks after. */
@NullMarked
package dev.annals.server.user;

import org.jspecify.annotations.NullMarked;
