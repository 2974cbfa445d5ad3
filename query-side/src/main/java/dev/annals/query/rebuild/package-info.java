/**
 * Rebuilding read models beside the live ones and taking their place, comparing both, and telling how
 * all of them do.
 */
@NullMarked
package dev.annals.query.rebuild;

import org.jspecify.annotations.NullMarked;
