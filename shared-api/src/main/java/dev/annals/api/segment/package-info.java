/** Segments: customers picked by hand or found by a rule, and the audiences made of them. */
@NullMarked
package dev.annals.api.segment;

import org.jspecify.annotations.NullMarked;
