/** Business calendars with the public days that they observe, and SLA policies. */
@NullMarked
package dev.annals.command.sla;

import org.jspecify.annotations.NullMarked;
