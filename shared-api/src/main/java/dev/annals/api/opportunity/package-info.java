/** One possible sale to a customer, moving through the stages of a pipeline. */
@NullMarked
package dev.annals.api.opportunity;

import org.jspecify.annotations.NullMarked;
