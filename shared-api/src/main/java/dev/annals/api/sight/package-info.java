/** Which rows somebody sees and changes, and whether names and texts are shown to them. */
@NullMarked
package dev.annals.api.sight;

import org.jspecify.annotations.NullMarked;
