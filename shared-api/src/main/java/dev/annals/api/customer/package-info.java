/** A person or an organisation we deal with, at any stage of its lifecycle. */
@NullMarked
package dev.annals.api.customer;

import org.jspecify.annotations.NullMarked;
