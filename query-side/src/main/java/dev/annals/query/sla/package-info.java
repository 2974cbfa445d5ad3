/** Business calendars, the time that passes by them, and SLA policies. */
@NullMarked
package dev.annals.query.sla;

import org.jspecify.annotations.NullMarked;
