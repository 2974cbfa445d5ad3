/** Customers over HTTP. */
@NullMarked
package dev.annals.server.customer;

import org.jspecify.annotations.NullMarked;
