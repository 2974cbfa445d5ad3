/** What the server does by itself, beside answering: one process at a time. */
@NullMarked
package dev.annals.server.reactor;

import org.jspecify.annotations.NullMarked;
