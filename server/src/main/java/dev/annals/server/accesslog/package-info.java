/** Who looked at whose personal data: noted as answers are given, recorded some seconds later. */
@NullMarked
package dev.annals.server.accesslog;

import org.jspecify.annotations.NullMarked;
