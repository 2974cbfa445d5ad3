/** Business calendars, SLA policies and SLA clocks: when working time passes, and how much of it is allowed. */
@NullMarked
package dev.annals.api.sla;

import org.jspecify.annotations.NullMarked;
