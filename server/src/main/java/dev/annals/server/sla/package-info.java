/** Business calendars over HTTP, and what time passes by them. */
@NullMarked
package dev.annals.server.sla;

import org.jspecify.annotations.NullMarked;
