/** Who saw whose personal data. */
@NullMarked
package dev.annals.query.accesslog;

import org.jspecify.annotations.NullMarked;
