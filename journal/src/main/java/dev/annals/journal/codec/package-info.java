/**
 * How events become text and come back: stable names and revisions instead of class names, older
 * revisions upcast on the way in, and the one place where personal values are sealed and opened.
 */
@NullMarked
package dev.annals.journal.codec;

import org.jspecify.annotations.NullMarked;
