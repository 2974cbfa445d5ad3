/** How far the read models are, what is wrong with them, and rebuilding them. */
@NullMarked
package dev.annals.api.readmodel;

import org.jspecify.annotations.NullMarked;
