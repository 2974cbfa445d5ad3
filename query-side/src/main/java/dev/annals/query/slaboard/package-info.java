/** Which targets are at risk, which were missed, and why: the SLA clocks of all tickets. */
@NullMarked
package dev.annals.query.slaboard;

import org.jspecify.annotations.NullMarked;
