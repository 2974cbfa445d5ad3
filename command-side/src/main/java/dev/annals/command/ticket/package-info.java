/** Requests, questions, complaints and incidents of customers. */
@NullMarked
package dev.annals.command.ticket;

import org.jspecify.annotations.NullMarked;
