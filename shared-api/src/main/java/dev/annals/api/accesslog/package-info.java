/** Who looked at whose personal data. */
@NullMarked
package dev.annals.api.accesslog;

import org.jspecify.annotations.NullMarked;
