/** The people who work with Annals. */
@NullMarked
package dev.annals.query.users;

import org.jspecify.annotations.NullMarked;
