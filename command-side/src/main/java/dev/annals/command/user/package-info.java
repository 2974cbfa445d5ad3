/** The people who work with Annals. */
@NullMarked
package dev.annals.command.user;

import org.jspecify.annotations.NullMarked;
