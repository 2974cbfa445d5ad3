/** What all queries share: the moment they are about, lists, and the answer with its position. */
@NullMarked
package dev.annals.api.query;

import org.jspecify.annotations.NullMarked;
