/** Filling the server from files: why an import, or one row of it, is refused. */
@NullMarked
package dev.annals.api.imports;

import org.jspecify.annotations.NullMarked;
