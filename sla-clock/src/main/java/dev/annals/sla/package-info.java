/**
 * How working time passes and what SLA clocks show. Pure: no clock, no chance, no input or output, so that the
 * command side which records a breach and the query side which argues it again come to the same instant.
 */
@NullMarked
package dev.annals.sla;

import org.jspecify.annotations.NullMarked;
