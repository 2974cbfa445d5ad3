/** Who may ask: the bearer token of the local administrator. */
@NullMarked
package dev.annals.server.security;

import org.jspecify.annotations.NullMarked;
