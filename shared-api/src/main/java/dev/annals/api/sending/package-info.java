/** By which rules messages leave, and which addresses nothing is sent to any more. */
@NullMarked
package dev.annals.api.sending;

import org.jspecify.annotations.NullMarked;
