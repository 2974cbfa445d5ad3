/** The audit over HTTP. */
@NullMarked
package dev.annals.server.audit;

import org.jspecify.annotations.NullMarked;
