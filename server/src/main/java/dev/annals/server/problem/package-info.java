/** How a refusal or a failure is told over HTTP: RFC 9457 problems, in the reader's language. */
@NullMarked
package dev.annals.server.problem;

import org.jspecify.annotations.NullMarked;
