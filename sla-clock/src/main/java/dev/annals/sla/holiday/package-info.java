/** Which dates are public holidays, and where they stand in a business calendar. */
@NullMarked
package dev.annals.sla.holiday;

import org.jspecify.annotations.NullMarked;
