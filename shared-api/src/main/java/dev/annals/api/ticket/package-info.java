/** One request, question, complaint or incident of a customer, from its opening until it is closed. */
@NullMarked
package dev.annals.api.ticket;

import org.jspecify.annotations.NullMarked;
