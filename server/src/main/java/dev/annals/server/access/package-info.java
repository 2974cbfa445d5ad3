/** How users stand, as their events say, and the access tokens that they come in with. */
@NullMarked
package dev.annals.server.access;

import org.jspecify.annotations.NullMarked;
