/** Business calendars and SLA clocks: when working time passes, and what a clock shows. */
@NullMarked
package dev.annals.api.sla;

import org.jspecify.annotations.NullMarked;
