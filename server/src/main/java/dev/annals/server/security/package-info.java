/** Who asks: whom a bearer token stands for. */
@NullMarked
package dev.annals.server.security;

import org.jspecify.annotations.NullMarked;
