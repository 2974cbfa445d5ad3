/** Business calendars, and the time that passes by them. */
@NullMarked
package dev.annals.query.sla;

import org.jspecify.annotations.NullMarked;
