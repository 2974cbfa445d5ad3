/** Who saw whose personal data. */
@NullMarked
package dev.annals.query.access;

import org.jspecify.annotations.NullMarked;
