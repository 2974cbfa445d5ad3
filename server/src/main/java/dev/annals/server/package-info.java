/** The process: HTTP, security, wiring. */
@NullMarked
package dev.annals.server;

import org.jspecify.annotations.NullMarked;
