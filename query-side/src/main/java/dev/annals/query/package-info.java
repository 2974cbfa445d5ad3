/** Read models, each named for its reader. */
@NullMarked
package dev.annals.query;

import org.jspecify.annotations.NullMarked;
