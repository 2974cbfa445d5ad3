/** Letting people ask in SQL, who see what the views of a moment show and change nothing. */
@NullMarked
package dev.annals.server.sqlrole;

import org.jspecify.annotations.NullMarked;
