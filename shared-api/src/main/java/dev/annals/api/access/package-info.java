/** Who looked at whose personal data. */
@NullMarked
package dev.annals.api.access;

import org.jspecify.annotations.NullMarked;
