/** The same request sent twice is carried out once and answered twice. */
@NullMarked
package dev.annals.server.idempotency;

import org.jspecify.annotations.NullMarked;
