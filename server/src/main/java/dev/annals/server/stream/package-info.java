/** What happens, as it happens: server-sent events. */
@NullMarked
package dev.annals.server.stream;

import org.jspecify.annotations.NullMarked;
