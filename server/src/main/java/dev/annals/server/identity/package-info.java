/** Which person of another provider is which user, and what the tokens of that provider say. */
@NullMarked
package dev.annals.server.identity;

import org.jspecify.annotations.NullMarked;
