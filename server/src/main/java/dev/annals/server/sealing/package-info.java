/** Where the master keys come from, whether they are the right ones, and how they are rotated. */
@NullMarked
package dev.annals.server.sealing;

import org.jspecify.annotations.NullMarked;
