/** By which rules messages leave, and which addresses nothing is sent to. */
@NullMarked
package dev.annals.query.sending;

import org.jspecify.annotations.NullMarked;
