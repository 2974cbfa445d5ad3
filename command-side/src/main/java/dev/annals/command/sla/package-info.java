/** Business calendars, and the public days that they observe. */
@NullMarked
package dev.annals.command.sla;

import org.jspecify.annotations.NullMarked;
